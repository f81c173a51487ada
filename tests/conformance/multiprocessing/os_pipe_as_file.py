# The ends of a pipe as files, in parent and child.
import os

r, w = os.pipe()
pid = os.fork()
if pid == 0:
    os.close(r)
    with os.fdopen(w, "w") as stream:
        stream.write("first line\n")
        print("second", "line", file=stream)
    os._exit(0)
os.close(w)
with os.fdopen(r) as stream:
    print(stream.readline(), end="")
    print([line for line in stream], stream.read() == "", stream.seekable())
os.wait()
r, w = os.pipe()
with os.fdopen(w, "wb", buffering=0) as raw:
    print(raw.write(b"abc"), raw.write(b"def"))
with os.fdopen(r, "rb") as stream:
    print(stream.read(2), stream.read())
r, w = os.pipe()
os.set_blocking(r, False)
try:
    os.read(r, 1)
except BlockingIOError as error:
    print(error.errno, os.get_blocking(r), os.get_blocking(w))
again = os.dup(w)
os.close(w)
os.write(again, b"dup")
os.close(again)
print(os.read(r, 9), os.read(r, 9))
