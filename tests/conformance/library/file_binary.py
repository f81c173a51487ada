import os, tempfile
os.chdir(tempfile.mkdtemp())
with open('b.bin', 'wb') as f:
    print(f.write(bytes(range(64))), f.tell(), f.seek(10), f.write(b'zz'), f.tell())
with open('b.bin', 'rb') as f:
    print(f, f.read(4), f.tell(), f.seek(-3, 2), f.read(), f.read(), f.seek(8), f.read(4), f.mode)
    f.seek(0)
    data = bytearray(5)
    print(f.readinto(data), data, f.seek(2, 1), f.read(1), f.readline()[:4])
with open('l.bin', 'wb') as f:
    f.write(b'a\nbb\n\nc')
with open('l.bin', 'rb') as f:
    print(list(f))
with open('b.bin', 'r+b') as f:
    f.seek(4)
    f.write(b'HELLO')
    f.seek(0)
    print(f.read(12))
with open('b.bin', 'ab') as f:
    f.write(b'end')
with open('b.bin', 'rb', buffering=0) as f:
    print(f.read(3), os.fstat(f.fileno()).st_size)
try:
    open('b.bin', 'rb').write(b'')
except OSError as e:
    print(type(e).__name__, e)
try:
    open('b.bin', 'wb').write('text')
except TypeError as e:
    print(e)
