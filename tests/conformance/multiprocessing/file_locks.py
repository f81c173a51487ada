# fcntl.flock() and lockf(): between processes, shared and exclusive, what children inherit, what the end of a process frees.
import fcntl
import os
import sys
import tempfile
import time

folder = tempfile.mkdtemp()
path = os.path.join(folder, 'data.lock')
open(path, 'w').close()
log = os.path.join(folder, 'log')


def say(text):
    with open(log, 'a') as f:
        f.write(text + '\n')


def child(work, *args):
    sys.stdout.flush()
    pid = os.fork()
    if pid == 0:
        try:
            work(*args)
        finally:
            os._exit(0)
    return pid


def attempt(f, *args):
    try:
        return f(*args)
    except OSError as e:
        return f'{type(e).__name__} {e}'


def worker(name, delay, hold, kind):
    time.sleep(delay)
    with open(path) as f:
        fcntl.flock(f, kind)
        say(f'{name} in')
        time.sleep(hold)
        say(f'{name} out')
        fcntl.flock(f, fcntl.LOCK_UN)


for plan in ([('a', 0, .2, fcntl.LOCK_EX), ('b', .1, .1, fcntl.LOCK_EX)],
             [('c', 0, .2, fcntl.LOCK_SH), ('d', .1, .2, fcntl.LOCK_SH)],
             [('e', 0, .2, fcntl.LOCK_SH), ('f', .1, .1, fcntl.LOCK_EX)]):
    pids = [child(worker, *args) for args in plan]
    for pid in pids:
        os.waitpid(pid, 0)
with open(log) as f:
    print(f.read().split('\n'))

# Without waiting; the child has the open file, too
f = open(path, 'r+')
fcntl.flock(f, fcntl.LOCK_EX)
other = open(path)
print(attempt(fcntl.flock, other, fcntl.LOCK_SH | fcntl.LOCK_NB), attempt(fcntl.flock, f, fcntl.LOCK_EX | fcntl.LOCK_NB))
fcntl.flock(f, fcntl.LOCK_SH)
print(attempt(fcntl.flock, other, fcntl.LOCK_SH | fcntl.LOCK_NB), attempt(fcntl.flock, f, fcntl.LOCK_EX | fcntl.LOCK_NB))
fcntl.flock(other, fcntl.LOCK_UN)
fcntl.flock(f, fcntl.LOCK_EX)
pid = child(time.sleep, .2)
f.close()
print(attempt(fcntl.flock, other, fcntl.LOCK_EX | fcntl.LOCK_NB))
os.waitpid(pid, 0)
print(attempt(fcntl.flock, other, fcntl.LOCK_EX | fcntl.LOCK_NB))
other.close()


def killed():
    f = open(path)
    fcntl.flock(f, fcntl.LOCK_EX)
    time.sleep(5)


pid = child(killed)
time.sleep(.1)
f = open(path, 'r+')
print(attempt(fcntl.flock, f, fcntl.LOCK_EX | fcntl.LOCK_NB))
os.kill(pid, 9)
fcntl.flock(f, fcntl.LOCK_EX)
os.waitpid(pid, 0)
print('had it')
f.close()

# Bytes
f = open(path, 'r+')
f.write('x' * 100)
f.flush()
fcntl.lockf(f, fcntl.LOCK_EX, 10, 0)
fcntl.lockf(f, fcntl.LOCK_SH, 10, 50)


def bytes_of_it():
    with open(path, 'r+') as g:
        print([attempt(fcntl.lockf, g, kind | fcntl.LOCK_NB, 5, at) for kind in (fcntl.LOCK_EX, fcntl.LOCK_SH) for at in (5, 20, 55)])
        sys.stdout.flush()
        fcntl.lockf(g, fcntl.LOCK_EX, 10, 0)
        print('child has the first ten')
        sys.stdout.flush()


pid = child(bytes_of_it)
time.sleep(.1)
print('parent lets go')
sys.stdout.flush()
fcntl.lockf(f, fcntl.LOCK_UN, 10, 0)
os.waitpid(pid, 0)
for call in ((fcntl.flock, f, 7), (fcntl.flock, 999, fcntl.LOCK_EX), (fcntl.lockf, open(path), fcntl.LOCK_EX)):
    print(attempt(*call))
try:
    fcntl.lockf(f, 64)
except ValueError as e:
    print(e)
print(fcntl.fcntl(f, fcntl.F_GETFD), fcntl.fcntl(f, fcntl.F_GETFL) & os.O_RDWR == os.O_RDWR)
