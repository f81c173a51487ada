# daemon comes from the thread that creates, not from the one that starts; isDaemon, setDaemon.
import threading


def child():
    print("in", threading.current_thread().name, threading.current_thread().daemon)
    inner = threading.Thread(target=print, args=("inner",), name="inner")
    print("inner", inner.daemon)
    other = threading.Thread(name="other", daemon=False)
    print("other", other.daemon)


for daemon in (None, False, True):
    thread = threading.Thread(target=child, name=f"daemon={daemon}", daemon=daemon)
    thread.start()
    thread.join()
thread = threading.Thread()
thread.daemon = True
print(thread.daemon, thread.isDaemon())
thread.setDaemon(False)
print(thread.isDaemon())
print(threading.main_thread().daemon)
print(threading.Timer(1, print).daemon)
