# I/O-bound: twenty threads that wait.
import threading
import time


def wait(i):
    for _ in range(5):
        time.sleep(0.004 + i * 0.0005)


def main():
    threads = [threading.Thread(target=wait, args=(i,)) for i in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


if __name__ == "__main__":
    for _ in range(8):
        started = time.perf_counter()
        main()
        print(f"{time.perf_counter() - started:.6f}")
