# What cannot be pickled, and the words for it.
import pickle
import sys
import threading


def generator():
    yield 1


async def coroutine():
    pass


class Local:
    pass


Local.__qualname__ = "Elsewhere"


class Slots:
    __slots__ = ("a",)


class BadReduce:
    def __init__(self, value):
        self.value = value

    def __reduce__(self):
        return self.value


coro = coroutine()
for thing in (
    lambda: 0,
    generator(),
    coro,
    threading.Lock(),
    threading.RLock(),
    threading.Thread(),
    threading.Event(),
    sys,
    sys.stdout,
    open(__file__),
    Local,
    Local(),
    {}.keys(),
    {}.items(),
    compile("1", "x", "eval"),
    property(),
    classmethod(generator),
    BadReduce(3),
    BadReduce((1,)),
    BadReduce((1, 2)),
    BadReduce((int, [1])),
    memoryview(b"x"),
):
    try:
        pickle.dumps(thing)
        print("fine", type(thing).__name__)
    except Exception as error:
        print(type(error).__name__, str(error).split(" at 0x")[0])
coro.close()
for data in (b"", b"\x80\x09.", b"\xff", b"\x80\x04\x8c\x08__main__\x8c\x07Missing\x93.", b"\x80\x04\x8c\x07no_such\x8c\x01x\x93.", pickle.dumps([1, 2])[:-3]):
    try:
        print(pickle.loads(data))
    except Exception as error:
        print(type(error).__name__, str(error).split(" from ")[0])
