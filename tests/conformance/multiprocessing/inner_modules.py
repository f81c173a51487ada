# Modules of multiprocessing that programs use behind its back.
import copyreg
import io
import multiprocessing as mp
import multiprocessing.dummy.connection
import os
import pickle
import threading
from multiprocessing import forkserver, popen_fork, reduction, resource_tracker
from multiprocessing.reduction import ForkingPickler
from multiprocessing.shared_memory import SharedMemory


class Secret:
    def __init__(self, text):
        self.text = text


def rebuild(text):
    return Secret(text.upper())


def attach(name, done):
    block = SharedMemory(name)
    resource_tracker.unregister('/' + block.name, 'shared_memory')     # the tracker would remove it with this process
    block.buf[0] += 1
    block.close()
    done.send(True)


def receive(connection):
    fd = reduction.recv_handle(connection)
    os.write(fd, b'by handle')
    os.close(fd)


if __name__ == '__main__':
    mp.set_start_method('fork')
    resource_tracker.ensure_running()
    block = SharedMemory(create=True, size=10)
    mine, theirs = mp.Pipe()
    child = mp.Process(target=attach, args=(block.name, theirs))
    child.start()
    print(mine.recv(), block.buf[0])
    child.join()
    resource_tracker.register('/' + block.name, 'shared_memory')
    block.close()
    block.unlink()

    ForkingPickler.register(Secret, lambda secret: (rebuild, (secret.text,)))
    print(pickle.loads(ForkingPickler.dumps(Secret('abc'))).text, ForkingPickler.loads(ForkingPickler.dumps([1])))
    out = io.BytesIO()
    ForkingPickler(out).dump(Secret('file'))
    reduction.dump(Secret('second'), out)
    out.seek(0)
    print(pickle.load(out).text, pickle.load(out).text, Secret in copyreg.dispatch_table)
    print(mp.get_context().reducer is reduction, isinstance(child._popen, popen_fork.Popen))

    read, write = os.pipe()
    mine, theirs = mp.Pipe()
    child = mp.Process(target=receive, args=(theirs,))
    child.start()
    reduction.send_handle(mine, write, child.pid)
    os.close(write)
    print(os.read(read, 100))
    child.join()

    listener = multiprocessing.dummy.connection.Listener()
    accepted = []
    thread = threading.Thread(target=lambda: accepted.append(listener.accept()))
    thread.start()
    client = multiprocessing.dummy.connection.Client(listener.address)
    client.send('hello')
    thread.join()
    print(accepted[0].recv(), accepted[0].poll())
    try:
        forkserver.set_forkserver_preload([1])
    except TypeError as error:
        print(error)
