# A connection can be sent through a connection.
from multiprocessing import Pipe, Process


def work(connection):
    other = connection.recv()
    other.send("through the second pipe")
    other.close()


if __name__ == "__main__":
    mine, theirs = Pipe()
    child = Process(target=work, args=(theirs,))
    child.start()
    reader, writer = Pipe(duplex=False)
    mine.send(writer)
    writer.close()
    print(reader.recv())
    child.join()
    try:
        reader.recv()
    except EOFError:
        print("end")
