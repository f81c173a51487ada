# A manager of one's own: registered classes and functions, exceptions from the server.
from multiprocessing import Process
from multiprocessing.managers import BaseManager


class Counter:
    def __init__(self, start=0):
        self.count = start

    def add(self, n=1):
        self.count += n
        return self.count

    def get(self):
        return self.count

    def fail(self):
        raise ValueError(f"at {self.count}")

    def _hidden(self):
        return "hidden"


class MyManager(BaseManager):
    pass


def numbers(n):
    yield from range(n)


MyManager.register("Counter", Counter)
MyManager.register("Few", Counter, exposed=("get", "_hidden"))
MyManager.register("numbers", numbers)


def work(counter):
    for _ in range(5):
        counter.add()


if __name__ == "__main__":
    with MyManager() as manager:
        counter = manager.Counter(100)
        children = [Process(target=work, args=(counter,)) for _ in range(2)]
        for child in children:
            child.start()
        for child in children:
            child.join()
        print(counter.get(), type(counter).__name__, repr(counter).split(" at ")[0])
        few = manager.Few(start=3)
        print(few.get(), few._hidden())
        for action in (counter.fail, lambda: few.add(), lambda: few._callmethod("add"), lambda: counter.count):
            try:
                action()
            except Exception as error:
                print(type(error).__name__, str(error).strip().splitlines()[-1][:70] if not isinstance(error, (ValueError, AttributeError)) else error)
    fresh = MyManager()
    try:
        fresh.Counter()
    except AssertionError as error:
        print(error)
