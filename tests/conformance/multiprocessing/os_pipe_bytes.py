# An os.pipe is a stream of bytes: what is written twice can be read at once.
import os

r, w = os.pipe()
if os.fork() == 0:
    os.close(r)
    print(os.write(w, b"hello"), os.write(w, b" world"), flush=True)
    os._exit(0)
os.close(w)
os.wait()
print(os.read(r, 3), os.read(r, 100), os.read(r, 10))
os.close(r)
try:
    os.read(r, 1)
except OSError as error:
    print(error.errno, error)
r, w = os.pipe()
os.close(r)
try:
    os.write(w, b"x")
except BrokenPipeError as error:
    print(error.errno, error)
