# Thread-local data: a subclass's __init__ runs in every thread, with the first one's arguments.
import threading

log = []


class Mine(threading.local):
    shared = "class attribute"
    number = 0

    def __init__(self, *args, **kwargs):
        log.append((threading.current_thread().name, args, kwargs))
        self.items = list(args)
        self.number = len(args)

    def double(self):
        return self.number * 2

    @property
    def total(self):
        return sum(self.items)


mine = Mine(1, 2, key="k")
mine.items.append(3)


def work():
    mine.items.append(10)
    log.append((threading.current_thread().name, mine.items, mine.double(), mine.total))


for i in range(2):
    thread = threading.Thread(target=work, name=f"T{i}")
    thread.start()
    thread.join()
print(mine.items, mine.number, mine.double(), mine.total, mine.shared)
for entry in log:
    print(entry)
