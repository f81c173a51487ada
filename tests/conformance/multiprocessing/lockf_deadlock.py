"""Linux does not let two processes wait for each other's record locks: the second gets EDEADLK."""
import errno
import fcntl
import multiprocessing
import os
import tempfile
import time


def child(path, queue):
    with open(path, 'r+b') as file:
        fcntl.lockf(file, fcntl.LOCK_EX, 1, 1)
        queue.put('locked')
        time.sleep(0.2)
        try:
            fcntl.lockf(file, fcntl.LOCK_EX, 1, 0)
        except OSError as error:
            queue.put((type(error).__name__, error.errno == errno.EDEADLK, str(error)))


if __name__ == '__main__':
    path = os.path.join(tempfile.gettempdir(), f'lockf_deadlock_{os.getpid()}')
    queue = multiprocessing.Queue()
    with open(path, 'w+b') as file:
        file.write(b'xx')
        file.flush()
        fcntl.lockf(file, fcntl.LOCK_EX, 1, 0)
        process = multiprocessing.Process(target=child, args=(path, queue))
        process.start()
        print(queue.get())
        fcntl.lockf(file, fcntl.LOCK_EX, 1, 1)
        print('both')
        print(queue.get())
        process.join()
    os.unlink(path)
