# Names of processes: one counter; current_process knows them.
import multiprocessing
from multiprocessing import Process, current_process


def show():
    print(current_process().name, __name__, multiprocessing.parent_process().name)


if __name__ == "__main__":
    print(current_process().name, multiprocessing.parent_process())
    for child in (Process(target=show), Process(target=show, name="special"), Process(target=show)):
        child.start()
        child.join()
        print(child.name)
