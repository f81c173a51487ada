# Log records sent to a server: SocketHandler and DatagramHandler, from threads and a process.
import logging
import logging.handlers
import multiprocessing
import pickle
import socket
import socketserver
import struct
import threading
import time

found = []


class Receiver(socketserver.StreamRequestHandler):
    def handle(self):
        while len(head := self.rfile.read(4)) == 4:
            record = logging.makeLogRecord(pickle.loads(self.rfile.read(struct.unpack('>L', head)[0])))
            found.append(f'{record.processName} {record.name} {record.levelname} {record.getMessage()}'
                         + (' with ' + record.exc_text.splitlines()[-1] if record.exc_text else ''))


def work(port, n):
    logger = logging.getLogger(f'app.{n}')
    logger.setLevel(logging.INFO)
    logger.propagate = False
    handler = logging.handlers.SocketHandler('127.0.0.1', port)
    logger.addHandler(handler)
    logger.info('number %d', n)
    try:
        1 / 0
    except ZeroDivisionError:
        logger.exception('failed')
    handler.close()


if __name__ == '__main__':
    with socketserver.ThreadingTCPServer(('127.0.0.1', 0), Receiver) as server:
        port = server.server_address[1]
        threading.Thread(target=server.serve_forever, kwargs={'poll_interval': 0.05}).start()
        for kind in threading.Thread, multiprocessing.Process:
            each = kind(target=work, args=(port, 1), name=kind.__name__)
            each.start()
            each.join()
        while len(found) < 4:
            time.sleep(0.001)
        server.shutdown()
    for line in sorted(found):
        print(line)

    inbox = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    inbox.bind(('127.0.0.1', 0))
    handler = logging.handlers.DatagramHandler('127.0.0.1', inbox.getsockname()[1])
    logging.getLogger('udp').addHandler(handler)
    logging.getLogger('udp').warning('a %s', 'datagram')
    data = inbox.recv(65536)
    print(pickle.loads(data[4:])['msg'], struct.unpack('>L', data[:4])[0] == len(data) - 4)
    handler.close()
