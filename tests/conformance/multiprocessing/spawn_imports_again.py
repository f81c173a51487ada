# A spawned child imports the program afresh, under another name.
import multiprocessing

value = "original"
print("module runs as", __name__)


def show(argument):
    print("child:", value, argument)


if __name__ == "__main__":
    value = "changed"
    child = multiprocessing.get_context("spawn").Process(target=show, args=(value,))
    child.start()
    child.join()
    print("parent:", value, child.exitcode)
