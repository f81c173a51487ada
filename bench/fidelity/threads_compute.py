# CPU-bound: four threads and one GIL.
import threading
import time


def count(n):
    while n > 0:
        n -= 1


def main():
    threads = [threading.Thread(target=count, args=(150_000,)) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


if __name__ == "__main__":
    for _ in range(8):
        started = time.perf_counter()
        main()
        print(f"{time.perf_counter() - started:.6f}")
