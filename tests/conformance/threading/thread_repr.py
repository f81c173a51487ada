# repr() of threads through their lives.
import re
import threading
import time


def show(thread):
    print(re.sub(r"\d{3,}|(?<=started |stopped )\d+|(?<=daemon )\d+", "N", repr(thread)))


show(threading.main_thread())
thread = threading.Thread(target=time.sleep, args=(0.05,))
show(thread)
thread.start()
show(thread)
thread.join()
show(thread)
daemon = threading.Thread(target=time.sleep, args=(0.05,), daemon=True, name="D")
show(daemon)
daemon.start()
show(daemon)
daemon.join()
show(daemon)


class Mine(threading.Thread):
    pass


show(Mine())
show(Mine(name="given"))
show(threading.Timer(1, print))
show(threading.Timer(1, print, args=[1]))
