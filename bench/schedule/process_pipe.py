# Small objects sent to a process and back through a pipe.
import multiprocessing
import sys

N = int(sys.argv[1])


def echo(connection):
    for _ in range(N // 2):
        connection.send(connection.recv())


if __name__ == '__main__':
    here, there = multiprocessing.Pipe()
    context = multiprocessing.get_context('fork')
    process = context.Process(target=echo, args=(there,))
    process.start()
    total = 0
    for i in range(N // 2):
        here.send(i)
        total += here.recv()
    process.join()
    print(total)
