# mmap: anonymous memory that forked children share, files as memory, what is refused.
import mmap
import os
import tempfile


def show(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e)


m = mmap.mmap(-1, 20)
m.write(b'parent')
pid = os.fork()
if pid == 0:
    m[10:15] = b'child'
    m[0] = ord('P')
    os._exit(0)
os.waitpid(pid, 0)
print(m[:], m.tell(), len(m), m)
p = mmap.mmap(-1, 20, mmap.MAP_PRIVATE)
pid = os.fork()
if pid == 0:
    p[:5] = b'child'
    os._exit(0)
os.waitpid(pid, 0)
print(p[:5], p.closed)
p.close()
print(p.closed, p)
show(p.read)
m.seek(0)
print(m.read(6), m.read_byte(), m.tell(), m.read(), m.read(3), m.find(b'child'), m.find(b'child', 0), m.rfind(b'P'),
      m.find(b'none'))
m.seek(0)
m.write(b'line 1\nline 2\nrest..')
m.seek(0)
print(m.readline(), m.readline(), m.readline(), m.readline(), m[-2:], m[::5], m[3:1], m[0], m[-1], b'l' in m, list(m)[:2])
m.move(0, 7, 6)
m.write_byte is not None and m.seek(19)
m.write_byte(33)
print(m[:], memoryview(m)[:4].tolist(), bytes(m)[:4])
show(m.write, b'too much')
show(m.write_byte, 1)
show(m.read_byte)
show(m.seek, 99)
show(m.seek, 0, 5)
show(m.__setitem__, slice(0, 3), b'ab')
show(m.__getitem__, 50)
show(m.__setitem__, 0, 300)
show(m.move, 15, 0, 10)
show(mmap.mmap, -1, 0)
show(mmap.mmap, -1, 10**15)
show(mmap.mmap, -1, -1)
with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, 'data')
    with open(path, 'wb') as f:
        f.write(b'hello world, this is a file')
    with open(path, 'r+b') as f:
        with mmap.mmap(f.fileno(), 0) as m:
            print(m, len(m), m[:5])
            m[:5] = b'HELLO'
            m.flush()
            print(f.read(5), m.find(b'world'))
            m.seek(6)
            m.write(b'WORLD')
            m.resize(30)
            print(os.path.getsize(path), len(m), m.size())
        with mmap.mmap(f.fileno(), 0, access=mmap.ACCESS_READ) as m:
            print(m[:11], m.readline()[-3:])
            show(m.__setitem__, 0, 1)
            show(m.write, b'x')
        with mmap.mmap(f.fileno(), 10, access=mmap.ACCESS_COPY) as m:
            m[:4] = b'copy'
            print(m[:], m)
        show(mmap.mmap, f.fileno(), 100)
        with mmap.mmap(f.fileno(), 0) as m:
            if os.fork() == 0:
                m[:5] = b'child'
                os._exit(0)
            os.wait()
            print(m[:12])
    with open(path, 'rb') as f:
        print(f.read())
        show(mmap.mmap, f.fileno(), 0)
    open(path, 'wb').close()
    with open(path, 'r+b') as f:
        show(mmap.mmap, f.fileno(), 0)
