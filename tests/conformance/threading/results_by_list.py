# Threads leave their results in a shared list by index.
import threading
results = [None] * 4
def work(i):
    results[i] = i * i
ts = [threading.Thread(target=work, args=(i,)) for i in range(4)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(results, [t.is_alive() for t in ts], all(t.ident for t in ts))
