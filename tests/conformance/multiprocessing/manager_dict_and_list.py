# A manager's dict and list: proxies to objects in a server process.
from multiprocessing import Manager, Process


def work(d, l, n):
    d[n] = n * n
    d["total"] = d.get("total", 0)
    l.append(n)


if __name__ == "__main__":
    with Manager() as manager:
        d, l = manager.dict(), manager.list([10])
        children = [Process(target=work, args=(d, l, n)) for n in range(3)]
        for child in children:
            child.start()
            child.join()
        print(d, l)
        print(d.copy(), dict(d), len(d), 2 in d, d.keys(), d.values(), sorted(map(str, d.items())), d.pop("total"), d.setdefault("x", 5), d.get("no"))
        print(l[0], l[-1], l[1:3], len(l), list(l), l + [9], l * 2, l.index(10), l.count(0), 7 in l, sorted(l))
        l[0] = "first"
        l += ["a", "b"]
        l.extend([3])
        l.insert(1, "second")
        del l[2]
        print(l, l.pop(), l.reverse(), l)
        d.update({"y": 6})
        del d["x"]
        print(list(d), [key for key in d])
        print(repr(d).startswith("<DictProxy object, typeid 'dict' at 0x"), repr(l).split(" at ")[0], type(l).__name__)
        for action in (lambda: d["missing"], lambda: l[99], lambda: l.remove("nothing"), lambda: d.nothing):
            try:
                action()
            except Exception as error:
                print(type(error).__name__, error)
        d.clear()
        print(d, bool(d), len(d))
    try:
        d["x"]
    except Exception as error:
        print(type(error).__name__)
