# What a child inherits: fork has the parent's memory, spawn imports the program again.
import multiprocessing as mp

setting = "as imported"
print("importing as", __name__, flush=True)


class Thing:
    def __init__(self):
        self.data = [1, 2]


def show(thing):
    print(mp.current_process().name, setting, thing.data, type(thing).__module__, __name__, mp.get_start_method(), flush=True)


if __name__ == "__main__":
    setting = "changed"
    for method in ("fork", "spawn"):
        context = mp.get_context(method)
        child = context.Process(target=show, args=(Thing(),))
        child.start()
        child.join()
        print(child.exitcode, type(child).__name__, flush=True)
