# Items handed from one thread to another and back through two queue.Queue.
import queue
import sys
import threading

N = int(sys.argv[1])


def echo(inbox, outbox):
    for _ in range(N // 2):
        outbox.put(inbox.get())


there, back = queue.Queue(), queue.Queue()
thread = threading.Thread(target=echo, args=(there, back))
thread.start()
total = 0
for i in range(N // 2):
    there.put(i)
    total += back.get()
thread.join()
print(total)
