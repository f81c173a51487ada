# An exception that can be pickled but not unpickled breaks an executor; one that cannot be pickled is reported.
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool


class Needs(Exception):
    def __init__(self, a, b):
        super().__init__("text")


class Holds(Exception):
    def __init__(self, text):
        super().__init__(text)
        self.held = lambda: 0


class Good(Exception):
    def __init__(self, a, b):
        super().__init__(a, b)
        self.a, self.b = a, b


def fails(kind, *args):
    raise kind(*args)


def chained():
    try:
        1 / 0
    except ZeroDivisionError as error:
        raise Good(1, "two") from error


if __name__ == "__main__":
    with ProcessPoolExecutor(1) as executor:
        error = executor.submit(chained).exception()
        print(repr(error), error.a, type(error.__cause__).__name__, "ZeroDivisionError" in str(error.__cause__))
        error = executor.submit(fails, Holds, "x").exception()
        print(type(error).__name__, "<lambda>" in str(error))
    with ProcessPoolExecutor(1) as executor:
        try:
            executor.submit(fails, Needs, 1, 2).result()
        except BrokenProcessPool as error:
            print(str(error)[:44], "missing 1 required positional argument: 'b'" in str(error.__cause__))
