# A subclass that overrides run().
import threading


class Squares(threading.Thread):
    def __init__(self, n):
        super().__init__()
        self.n = n
        self.result = None

    def run(self):
        self.result = [i * i for i in range(self.n)]


threads = [Squares(n) for n in (2, 4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
    print(thread.name, thread.result)
