# A forked child has a copy: it sees the parent's changes, the parent not the child's.
import multiprocessing

state = {"n": 1}
items = []


def change():
    print("child sees", state, items)
    state["n"] = 99
    items.append("child")
    print("child made", state, items)


if __name__ == "__main__":
    state["n"] = 2
    items.append("parent")
    child = multiprocessing.get_context("fork").Process(target=change)
    child.start()
    child.join()
    print("parent has", state, items)
