# What goes wrong with pipes.
from multiprocessing import Pipe, Process


def closes(connection):
    connection.send("last words")
    connection.close()


if __name__ == "__main__":
    reader, writer = Pipe(duplex=False)
    print(reader.readable, reader.writable, writer.readable, writer.writable, reader.closed)
    for action in (lambda: reader.send(1), lambda: writer.recv(), lambda: writer.poll(), lambda: reader.recv_bytes(-1), lambda: writer.send_bytes(b"abc", 5), lambda: writer.send_bytes(b"abc", -1), lambda: writer.send_bytes(b"abc", 1, 5), lambda: writer.send_bytes("text")):
        try:
            action()
        except Exception as error:
            print(type(error).__name__, error)
    writer.send_bytes(b"abcdef", 1, 3)
    print(reader.poll(), reader.recv_bytes(), reader.poll(), reader.poll(0.01))
    child = Process(target=closes, args=(writer,))
    child.start()
    writer.close()
    print(reader.recv(), reader.poll(1))
    try:
        reader.recv()
    except EOFError as error:
        print("EOFError", error)
    child.join()
    a, b = Pipe()
    b.close()
    for action in (lambda: a.send(1), lambda: b.send(1), lambda: b.fileno()):
        try:
            action()
        except OSError as error:
            print(type(error).__name__, error)
    a, b = Pipe()
    b.send_bytes(b"0123456789")
    buffer = bytearray(4)
    try:
        a.recv_bytes_into(buffer)
    except Exception as error:
        print(type(error).__name__, error)
    b.send_bytes(b"0123")
    print(a.recv_bytes_into(buffer), buffer)
    b.send_bytes(b"0123456789")
    try:
        a.recv_bytes(5)
    except OSError as error:
        print(error)
    with a, b:
        pass
    print(a.closed, b.closed)
