# Pipe: two ends, objects both ways, the end of it.
from multiprocessing import Pipe, Process


def child(end):
    print("child got", end.recv())
    end.send({"answer": [1, 2]})
    end.close()


if __name__ == "__main__":
    a, b = Pipe()
    p = Process(target=child, args=(b,))
    p.start()
    b.close()
    a.send(("question", 5))
    print("parent got", a.recv())
    p.join()
    try:
        a.recv()
    except EOFError as error:
        print(repr(error))
