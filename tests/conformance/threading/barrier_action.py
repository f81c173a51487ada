# The action runs once a round, in one thread, before anybody goes on; every index is given once.
import threading

log, indexes = [], []
barrier = threading.Barrier(3, action=lambda: log.append("action"))
print(barrier.parties, barrier.n_waiting, barrier.broken)


def work():
    for round in range(3):
        indexes.append((round, barrier.wait()))
        log.append(round)


threads = [threading.Thread(target=work) for _ in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sorted(indexes))
print(log.count("action"), log[0])
for i, entry in enumerate(log):
    if entry == "action":
        rest = log[i + 1 :]
        print(log[:i].count("action"), len(rest))
print(barrier.n_waiting, barrier.broken)
