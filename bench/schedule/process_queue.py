# Small objects sent to a process and back through two multiprocessing.SimpleQueue.
import multiprocessing
import sys

N = int(sys.argv[1])


def echo(inbox, outbox):
    for _ in range(N // 2):
        outbox.put(inbox.get())


if __name__ == '__main__':
    context = multiprocessing.get_context('fork')
    there, back = context.SimpleQueue(), context.SimpleQueue()
    process = context.Process(target=echo, args=(there, back))
    process.start()
    total = 0
    for i in range(N // 2):
        there.put(i)
        total += back.get()
    process.join()
    print(total)
