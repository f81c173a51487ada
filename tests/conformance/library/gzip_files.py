# gzip: files, text, appending, seeking, what is broken.
import gzip
import io
import os
import shutil
import tempfile


def show(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e)


print(gzip.compress(b'hello', mtime=0)[10:])
for level in 1, 6, 9:
    data = gzip.compress(b'hello hello ' * 50, level, mtime=7)
    print(len(data), data[:9], gzip.decompress(data) == b'hello hello ' * 50)
with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, 'log.txt.gz')
    with gzip.open(path, 'wb') as f:
        print(f.write(b'first\n'), f.tell(), f.mode in (2, 'wb'), f.writable(), f.readable(), f.seekable())
        f.writelines([b'second\n', b'third\n'])
    with gzip.open(path, 'at', encoding='utf-8') as f:
        f.write('fourth é\n')
    with open(path, 'rb') as f:
        start = f.read(18)
        print(start[:4], start[8:])
    with gzip.open(path, 'rt', encoding='utf-8') as f:
        print(f.read())
    with gzip.open(path) as f:
        print(f.readline(), f.tell(), f.peek(3)[:3], f.read(4), f.seek(0), f.read(5), f.seek(7, 1), f.read(3), f.seek(2), f.read1(4), f.seek(0, 2))
        print([line for line in f], f.seek(0), list(f), f.closed)
    show(f.read)
    with open(path, 'rb') as raw, gzip.GzipFile(fileobj=raw) as f, open(os.path.join(folder, 'out'), 'wb') as out:
        shutil.copyfileobj(f, out)
    print(os.path.getsize(os.path.join(folder, 'out')))
    with gzip.open(path, 'rb') as f:
        show(f.write, b'x')
    with gzip.open(path, 'wb') as f:
        show(f.read)
        print(f.name == path)
    show(f.write, b'x')
    show(gzip.open, path, 'rbt')
    show(gzip.open, path, 'rb', encoding='utf-8')
    show(gzip.open, path, 'q')
    show(gzip.open, os.path.join(folder, 'log.txt.gz', 'x'.replace('x', 'none')).replace(folder, 'nowhere'))
    show(gzip.open, 5)
memory = io.BytesIO()
with gzip.GzipFile('name.gz', 'wb', 1, memory, mtime=1000) as f:
    f.write(bytes(range(256)) * 400)
    f.flush()
    middle = len(memory.getvalue())
    f.write(b'end')
    print(f.seek(5, 1), f.size)
data = memory.getvalue()
print(data[:20], middle, len(data), data[-8:])
f = gzip.GzipFile(fileobj=io.BytesIO(data))
print(len(f.read(1000)), len(f.read()), f.mtime, f.read(), f.tell())
print(gzip.decompress(data + b'\0\0\0' + gzip.compress(b'two'))[-10:], gzip.decompress(b''))
for broken in (b'no gzip', data[:5], data[:100], data[:-1], data[:-8] + b'abcdefgh', data[:-4] + b'abcd', data + b'garbage', b'\x1f\x8b\x07' + data[3:]):
    show(gzip.decompress, broken)
    show(gzip.GzipFile(fileobj=io.BytesIO(broken)).read)
print(issubclass(gzip.BadGzipFile, OSError))
