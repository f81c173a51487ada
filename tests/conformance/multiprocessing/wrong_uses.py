# Starting twice, joining before the start.
from multiprocessing import Process

if __name__ == "__main__":
    child = Process(target=print, args=("once",))
    try:
        child.join()
    except AssertionError as error:
        print(error)
    child.start()
    child.join()
    try:
        child.start()
    except AssertionError as error:
        print(error)
