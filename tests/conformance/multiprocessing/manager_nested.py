# Changes inside a plain list in a shared dict are lost; nested proxies work.
from multiprocessing import Manager, Process


def work(shared):
    shared["plain"].append("lost")
    shared["proxy"].append("kept")
    again = shared["plain"]
    again.append("assigned")
    shared["plain"] = again


if __name__ == "__main__":
    with Manager() as manager:
        shared = manager.dict()
        shared["plain"] = []
        shared["proxy"] = manager.list()
        child = Process(target=work, args=(shared,))
        child.start()
        child.join()
        print(shared["plain"], shared["proxy"], list(shared["proxy"]), type(shared["proxy"]).__name__, type(shared["plain"]).__name__)
        rows = manager.list([manager.list([n] * 2) for n in range(2)])
        rows[1][0] = "changed"
        print([list(row) for row in rows])
        inner = manager.dict(a=1)
        outer = manager.dict(inner=inner)
        outer["inner"]["b"] = 2
        print(inner, inner.copy())
