# Children sleep at the same time.
import time
from multiprocessing import Process

if __name__ == "__main__":
    start = time.perf_counter()
    children = [Process(target=time.sleep, args=(0.1,)) for _ in range(3)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    print(0.1 <= time.perf_counter() - start < 0.25)
