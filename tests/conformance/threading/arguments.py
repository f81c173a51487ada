# args and kwargs, and a list to bring back results.
import threading

results = []


def work(a, b=2, *, c=3):
    results.append((a, b, c))


threads = [
    threading.Thread(target=work, args=(1,)),
    threading.Thread(target=work, args=(1, 5)),
    threading.Thread(target=work, args=(1,), kwargs={"c": 9}),
    threading.Thread(target=work, kwargs=dict(a=0, b=0)),
]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(results)
