# zipfile: writing, reading, appending, extracting, and what is broken.
import io
import os
import tempfile
import zipfile


def show(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e)


def info(name, method=zipfile.ZIP_DEFLATED):
    made = zipfile.ZipInfo(name, (2024, 2, 29, 12, 30, 59))
    made.compress_type = method
    return made


memory = io.BytesIO()
with zipfile.ZipFile(memory, 'w', zipfile.ZIP_DEFLATED) as z:
    z.writestr(info('a.txt'), 'text ' * 100)
    z.writestr(info('folder/b.bin', zipfile.ZIP_STORED), bytes(range(256)))
    z.writestr(info('é/naïve.txt'), 'ü', compresslevel=1)
    with z.open(info('piece.txt'), 'w') as f:
        f.write(b'one\n')
        f.write(b'two\n')
        show(z.writestr, 'other', 'x')
        show(z.close)
        show(z.read, 'a.txt')
        print(f.writable(), f.readable())
    z.mkdir('empty')
    z.comment = b'a comment'
data = memory.getvalue()
print(len(data), data[:60], data[-40:])

with zipfile.ZipFile(io.BytesIO(data)) as z:
    print(z.namelist(), z.comment, z.testzip())
    for i in z.infolist():
        print(i, i.date_time, i.CRC, i.file_size, i.compress_size, i.is_dir(), i.header_offset, hex(i.external_attr), i.flag_bits,
              i.create_system, i.create_version, i.extract_version)
    z.printdir()
    print(z.read('piece.txt'), z.read(z.getinfo('é/naïve.txt')).decode())
    with z.open('piece.txt') as f:
        print(f.readline(), f.read(2), f.tell(), f.peek()[:2], f.read(), f.read(), f.seek(1), f.read1(-1), f.seekable(), f.seek(-3, 2), f.read())
    with z.open('a.txt') as f:
        print(list(io.TextIOWrapper(f, 'ascii'))[0][:20])
    show(z.read, 'nothing')
    show(z.writestr, 'x', 'y')
    show(z.open, 'a.txt', 'q')
show(z.read, 'a.txt')

with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    os.makedirs('src/deep')
    for name, text in ('src/one.txt', 'one' * 500), ('src/deep/two.txt', 'two'):
        with open(name, 'w') as f:
            f.write(text)
    with zipfile.ZipFile('out.zip', 'w', zipfile.ZIP_DEFLATED, compresslevel=9) as z:
        z.write('src/one.txt')
        z.write('src/deep/two.txt', 'renamed.txt', zipfile.ZIP_STORED)
        z.write('src')
        print(z)
    print(z, zipfile.is_zipfile('out.zip'), zipfile.is_zipfile('src/one.txt'), zipfile.is_zipfile('none'), zipfile.is_zipfile(io.BytesIO(data)))
    with zipfile.ZipFile('out.zip', 'a') as z:
        z.writestr('later.txt', b'appended')
        print(z.namelist(), [(i.file_size, i.compress_size, i.compress_type) for i in z.infolist()])
    with zipfile.ZipFile('out.zip') as z:
        print(z.extract('src/one.txt', 'target') == os.path.join('target', 'src/one.txt'), os.path.getsize('target/src/one.txt'))
        z.extractall('all')
        print(sorted(os.path.relpath(os.path.join(d, f), 'all') for d, _, fs in os.walk('all') for f in fs))
        z.extractall('some', ['later.txt'])
        print(os.listdir('some'), z.getinfo('src/').is_dir())
    show(zipfile.ZipFile, 'src/one.txt')
    show(zipfile.ZipFile, 'none.zip')
    show(zipfile.ZipFile, 'out.zip', 'x')
    show(zipfile.ZipFile, 'out.zip', 'q')
    show(zipfile.ZipFile, 'out.zip', 'r', 77)
    with zipfile.ZipFile('evil.zip', 'w') as z:
        z.writestr('../../up.txt', 'up')
    with zipfile.ZipFile('evil.zip') as z:
        print(z.extract('../../up.txt', 'safe') == os.path.join('safe', 'up.txt'))
    with open('src/one.txt', 'ab') as f:
        f.write(data)
    with zipfile.ZipFile('src/one.txt') as z:
        print(z.read('piece.txt'))
    path = zipfile.Path('out.zip')
    print([p.name for p in path.iterdir()], (path / 'later.txt').read_text(), (path / 'src').is_dir(), (path / 'src' / 'one.txt').exists(),
          (path / 'no').exists())
    os.chdir('/')

bad = bytearray(data)
bad[data.index(b'folder/b.bin') + 20] ^= 1
with zipfile.ZipFile(io.BytesIO(bad)) as z:
    print(z.testzip())
    show(z.read, 'folder/b.bin')
bad = bytearray(data)
bad[0] = 0
show(zipfile.ZipFile(io.BytesIO(bad)).read, 'a.txt')
bad = bytearray(data)
bad[30] = 66
show(zipfile.ZipFile(io.BytesIO(bad)).read, 'a.txt')
bad = data.replace(b'PK\1\2', b'PK\1\3', 1)
show(zipfile.ZipFile, io.BytesIO(bad))
show(zipfile.ZipFile, io.BytesIO(data[:100]))
show(zipfile.ZipFile, io.BytesIO(b''))
show(zipfile.ZipInfo, 'x', (1979, 1, 1, 0, 0, 0))


class Pipe:
    def __init__(self):
        self.out = b''

    def write(self, data):
        self.out += data
        return len(data)

    def flush(self):
        pass


pipe = Pipe()
with zipfile.ZipFile(pipe, 'w', zipfile.ZIP_DEFLATED) as z:
    z.writestr(info('a'), 'streamed')
    z.writestr(info('b'), 'twice')
print(pipe.out)
with zipfile.ZipFile(io.BytesIO(pipe.out)) as z:
    print(z.read('a'), z.read('b'))
print(zipfile.BadZipFile is zipfile.error, zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED)
