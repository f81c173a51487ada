# dup2() sends standard output elsewhere and back, in this process and in forked ones.
import os
import sys
import tempfile

read, write = os.pipe()
saved = os.dup(1)
print(os.dup2(write, 1), end='', flush=True)
print('into the pipe', flush=True)
os.write(1, b'as bytes\n')
print(os.dup2(saved, 1) == 1, sys.stdout.fileno(), flush=True)
os.close(saved)
os.close(write)
with os.fdopen(read) as lines:
    print(lines.read().splitlines())

# a pipeline, as a shell makes one
read, write = os.pipe()
if os.fork() == 0:
    os.close(read)
    os.dup2(write, 1)
    os.close(write)
    print('one\ntwo', flush=True)
    os._exit(0)
if os.fork() == 0:
    os.close(write)
    os.dup2(read, 0)
    os.close(read)
    for line in sys.stdin:
        print('<' + line.strip() + '>', flush=True)
    os._exit(0)
os.close(read)
os.close(write)
os.wait()
os.wait()

# files, and other numbers
fd, path = tempfile.mkstemp()
os.write(fd, b'abc')
print(os.dup2(fd, fd) == fd)
other = os.open(os.devnull, os.O_WRONLY)
os.dup2(fd, other)
os.close(fd)
os.write(other, b'def')
os.lseek(other, 0, os.SEEK_SET)
print(os.read(other, 10) if False else os.fstat(other).st_size)
os.close(other)
os.unlink(path)
r, w = os.pipe()
r2, w2 = os.pipe()
os.dup2(w, w2)
os.close(w)
os.write(w2, b'moved')
os.close(w2)
print(os.read(r, 10), os.read(r, 10), os.read(r2, 10))
for wrong in ((999, 5), (-1, 1), (r, -1)):
    try:
        os.dup2(*wrong)
    except OSError as error:
        print(error)

fd = os.memfd_create('scratch')
os.write(fd, b'in memory')
os.lseek(fd, 3, os.SEEK_SET)
print(os.read(fd, 10), os.fstat(fd).st_size)
os.fchmod(fd, 0o600)
os.lockf(fd, os.F_LOCK, 0)
os.lockf(fd, os.F_ULOCK, 0)
os.close(fd)
