# exec and spawn: other programs in the place of this one, or of a child.
import os
import sys

print(os.spawnlp(os.P_WAIT, 'echo', 'echo', 'spawned', 'by name'), flush=True)
print(os.spawnv(os.P_WAIT, '/bin/sh', ['sh', '-c', 'exit 3']), flush=True)
pid = os.spawnvp(os.P_NOWAIT, 'sleep', ['sleep', '0.01'])
print(os.waitpid(pid, 0) == (pid, 0))
print(os.spawnlp(os.P_WAIT, 'no-such-program', 'x'))
read, write = os.pipe()
pid = os.fork()
if pid == 0:
    os.close(read)
    os.dup2(write, 1)
    os.execvp('echo', ['echo', 'into', 'a', 'pipe'])
os.close(write)
with os.fdopen(read) as output:
    print(output.read())
print(os.waitpid(pid, 0)[1])
if os.fork() == 0:
    try:
        os.execlp('no-such-program', 'x')
    except FileNotFoundError as error:
        print(error.errno, flush=True)
        os._exit(1)
os.wait()
sys.stdout.flush()
if len(sys.argv) < 2:
    os.execv(sys.executable, [sys.executable, sys.argv[0], 'again'])
print(sys.argv[1:])
