# A child may have children; their names carry both numbers.
from multiprocessing import Process, current_process


def grandchild():
    print(current_process().name)


def child():
    print(current_process().name)
    for _ in range(2):
        process = Process(target=grandchild)
        process.start()
        process.join()


if __name__ == "__main__":
    for _ in range(2):
        process = Process(target=child)
        process.start()
        process.join()
