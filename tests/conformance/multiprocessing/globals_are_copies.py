# A child changes its own copy of a global.
from multiprocessing import Process, Queue
counter, items = 0, [1]
def child(q):
    global counter
    counter += 10
    items.append(2)
    q.put((counter, items))
if __name__ == "__main__":
    q = Queue()
    p = Process(target=child, args=(q,))
    p.start()
    print(q.get())
    p.join()
    print(counter, items, p.exitcode)
