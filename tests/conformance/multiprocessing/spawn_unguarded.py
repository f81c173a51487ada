# Without the guard a spawned child fails with a long explanation, and the parent goes on.
import multiprocessing as mp
import sys


def work():
    print("work", flush=True)


context = mp.get_context("spawn")
child = context.Process(target=work)
if __name__ != "__main__":
    try:
        child.start()
    except RuntimeError as error:
        print(error, flush=True)
        sys.exit(1)
else:
    child.start()
    child.join()
    print(child.exitcode)
