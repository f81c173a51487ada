# Waiting threads overlap
# A thread that waits lets go of the GIL, so three downloads together take only as long as the slowest.
import threading
import time


def download(name, seconds):
    print(f"{name}: started")
    time.sleep(seconds)  # the network does the work
    print(f"{name}: here after {seconds} s")


start = time.perf_counter()
threads = [
    threading.Thread(target=download, args=("music", 0.3)),
    threading.Thread(target=download, args=("photo", 0.1)),
    threading.Thread(target=download, args=("video", 0.2)),
]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

print(f"all three in {time.perf_counter() - start:.1f} s, not 0.6 s")
