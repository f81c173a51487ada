# terminate() and kill() only send a signal: the child is still there for the moment it takes the system to end it.
import multiprocessing
import time


def sleep():
    time.sleep(10)


if __name__ == "__main__":
    context = multiprocessing.get_context("fork")
    for end in ("terminate", "kill"):
        child = context.Process(target=sleep)
        child.start()
        time.sleep(0.1)
        getattr(child, end)()
        print(end, child.is_alive(), child.exitcode)
        child.join(5)
        print(child.is_alive(), child.exitcode)
