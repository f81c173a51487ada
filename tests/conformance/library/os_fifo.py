# A named pipe: open() waits for the other end, what is written comes out in order, and the end is the last writer's.
import errno
import os
import stat
import tempfile
import threading

folder = tempfile.mkdtemp()
path = os.path.join(folder, 'queue')
os.mkfifo(path)
print(stat.S_ISFIFO(os.stat(path).st_mode), os.path.exists(path), os.path.isfile(path), os.listdir(folder))
try:
    os.mkfifo(path)
except FileExistsError as error:
    print(error.errno == errno.EEXIST, error.filename)

# between processes
if os.fork() == 0:
    with open(path, 'w') as out:
        for i in range(3):
            out.write(f'line {i}\n')
            out.flush()
    os._exit(0)
with open(path) as lines:
    for line in lines:
        print('got', line.strip())
    print('end', repr(lines.read()))
print(os.waitstatus_to_exitcode(os.wait()[1]))

# between threads, and the other way round
events = []


def reader():
    with open(path, 'rb') as file:
        events.append('reader has it')
        events.append(file.read())


thread = threading.Thread(target=reader)
thread.start()
fd = os.open(path, os.O_WRONLY)
os.write(fd, b'abc')
os.write(fd, b'def')
os.close(fd)
thread.join()
print(events)

# without waiting
try:
    os.open(path, os.O_WRONLY | os.O_NONBLOCK)
except OSError as error:
    print(error.errno == errno.ENXIO, error.strerror)
end = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
print(os.read(end, 10))
out = os.open(path, os.O_WRONLY)
try:
    os.read(end, 10)
except BlockingIOError as error:
    print(error.strerror)
os.write(out, b'now')
print(os.read(end, 10))
os.close(out)
print(os.read(end, 10))
os.close(end)
try:
    os.unlink(path)
    open(path)
except FileNotFoundError as error:
    print(error.strerror)
os.rmdir(folder)
