# Init adopts the children of a process that ends.
import os
import time

r, w = os.pipe()
if os.fork() == 0:
    before = os.getppid()
    if os.fork() == 0:
        parent = os.getppid()
        time.sleep(0.15)
        os.write(w, f"{parent != os.getppid()} {before != parent}".encode())
        os._exit(0)
    time.sleep(0.05)
    os._exit(0)
os.wait()
try:
    os.wait()
except ChildProcessError:
    print("no grandchildren")
os.close(w)
print(os.read(r, 100).decode())
print(os.read(r, 100))
