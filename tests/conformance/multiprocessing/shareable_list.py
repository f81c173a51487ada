# ShareableList: a list of a fixed shape in shared memory.
from multiprocessing import Process
from multiprocessing.shared_memory import ShareableList


def work(items):
    items[0] = 42
    items[2] = "worker"
    items[4] = False


if __name__ == "__main__":
    items = ShareableList([1, 2.5, "text", b"bytes", True, None], name="interleave_test_list")
    print(len(items), list(items), items[-1], items[2], items.count(2.5), items.index("text"))
    child = Process(target=work, args=(items,))
    child.start()
    child.join()
    print(list(items))
    print(items)
    items[1] = 7
    items[5] = 3.5
    print(list(items), 7 in items)
    for action in (lambda: items[9], lambda: items.__setitem__(9, 1), lambda: items.__setitem__(2, "much too long for it"), lambda: items.index("no")):
        try:
            action()
        except (IndexError, ValueError) as error:
            print(type(error).__name__, error)
    other = ShareableList(name=items.shm.name)
    other[0] = -1
    print(items[0])
    other.shm.close()
    items.shm.close()
    items.shm.unlink()
