# Barrier: the last one lets all go; its action runs once.
import threading

b = threading.Barrier(3, action=lambda: print("all here"))
order = []


def runner():
    order.append(b.wait())


ts = [threading.Thread(target=runner) for _ in range(3)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(sorted(order), b.parties, b.n_waiting, b.broken)
