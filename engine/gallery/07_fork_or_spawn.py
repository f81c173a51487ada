# Fork or spawn
# A forked child begins with a copy of the parent's memory, at once; a spawned one imports the program afresh.
import multiprocessing

mode = "as written"


def report():
    name = multiprocessing.current_process().name
    print(f"{name}: mode is {mode!r}")


if __name__ == "__main__":
    mode = "changed at run time"
    children = [
        multiprocessing.get_context("fork").Process(target=report),
        multiprocessing.get_context("spawn").Process(target=report),
    ]
    for child in children:
        child.start()
    for child in children:
        child.join()
    report()
