# SharedMemory: a named block that processes attach to.
from multiprocessing import Process
from multiprocessing.shared_memory import SharedMemory


def work(name):
    block = SharedMemory(name=name)
    print(block.size >= 16, bytes(block.buf[:5]), flush=True)
    block.buf[0] = 72
    block.buf[5:11] = b" there"
    block.close()


if __name__ == "__main__":
    block = SharedMemory(create=True, size=16)
    block.buf[:5] = b"hello"
    child = Process(target=work, args=(block.name,))
    child.start()
    child.join()
    print(bytes(block.buf[:11]), len(block.buf[2:4]), block.buf[0], block.name.startswith("psm_"))
    print(block.buf[:3].tolist(), bytes(block.buf[4::-1]))
    for action in (lambda: block.buf.__setitem__(0, 256), lambda: block.buf[99], lambda: block.buf.__setitem__(slice(0, 2), b"abc")):
        try:
            action()
        except Exception as error:
            print(type(error).__name__, error)
    again = SharedMemory(block.name)
    again.buf[1] = 69
    print(bytes(block.buf[:2]))
    again.close()
    block.close()
    block.unlink()
    try:
        SharedMemory(block.name)
    except FileNotFoundError as error:
        print(error.errno, error.strerror)
    for arguments in (dict(create=True), dict(create=True, size=-1), dict()):
        try:
            SharedMemory(**arguments)
        except ValueError as error:
            print(error)
    named = SharedMemory("interleave_test_block", True, 8)
    try:
        SharedMemory("interleave_test_block", create=True, size=8)
    except FileExistsError as error:
        print(error)
    print(named)
    named.close()
    named.unlink()
    print(named.buf)
