# A child process with threads of its own.
import threading
from multiprocessing import Process, Queue


def child(results):
    found = []

    def work(n):
        found.append((n, threading.current_thread().name))

    threads = [threading.Thread(target=work, args=(n,)) for n in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    results.put((threading.current_thread().name, found))


if __name__ == "__main__":
    results = Queue()
    process = Process(target=child, args=(results,))
    process.start()
    print(results.get())
    process.join()
