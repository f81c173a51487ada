# Event and Semaphore between processes.
from multiprocessing import Event, Process, Semaphore


def child(e, s):
    e.wait()
    with s:
        print("child goes")


if __name__ == "__main__":
    e, s = Event(), Semaphore(1)
    p = Process(target=child, args=(e, s))
    p.start()
    print("parent sets", e.is_set())
    e.set()
    p.join()
    print(p.exitcode)
