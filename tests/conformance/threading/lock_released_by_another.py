# Any thread may release a lock.
import threading

lock = threading.Lock()
lock.acquire()
threading.Thread(target=lock.release).start()
lock.acquire()
print("got it again")
