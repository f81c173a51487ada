# While main waits at its end, threads may still start others, and those are waited for, too.
import threading
import time


def generation(n):
    time.sleep(0.03)
    print("generation", n)
    if n:
        threading.Thread(target=generation, args=(n - 1,)).start()


threading.Thread(target=generation, args=(2,)).start()
print("main ends")
