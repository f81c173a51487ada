# connection.wait takes sentinels and connections.
import time
from multiprocessing import Pipe, Process
from multiprocessing.connection import wait


def work(connection, delay):
    time.sleep(delay)
    connection.send(delay)
    connection.close()


if __name__ == "__main__":
    readers, children = [], []
    for delay in (0.25, 0.05, 0.15):
        reader, writer = Pipe(duplex=False)
        child = Process(target=work, args=(writer, delay))
        child.start()
        writer.close()
        readers.append(reader)
        children.append(child)
    print(wait(readers, timeout=0))
    while readers:
        for reader in wait(readers):
            try:
                print(reader.recv())
            except EOFError:
                readers.remove(reader)
    print(len(wait([child.sentinel for child in children])) > 0)
    for child in children:
        child.join()
    print(len(wait([child.sentinel for child in children], 1)))
    lasting = Process(target=time.sleep, args=(5,), daemon=True)
    lasting.start()
    begun = time.monotonic()
    print(wait([lasting.sentinel], 0.1), round(time.monotonic() - begun, 1))
