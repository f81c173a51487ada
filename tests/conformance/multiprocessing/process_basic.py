# A child runs the function with its arguments; join waits.
from multiprocessing import Process


def work(name, times=1, *, mark="."):
    print(name, mark * times)


if __name__ == "__main__":
    for args, kwargs in ((("a",), {}), (("b", 3), {}), (("c",), {"times": 2, "mark": "!"})):
        child = Process(target=work, args=args, kwargs=kwargs)
        child.start()
        child.join()
        print(child.exitcode, child.is_alive())
