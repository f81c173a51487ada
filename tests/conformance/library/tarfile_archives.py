# tarfile: writing and reading in memory and in files, long names, formats, filters, damaged archives.
import gzip
import hashlib
import io
import os
import tarfile
import tempfile


def info(name, size=0, **more):
    made = tarfile.TarInfo(name)
    made.size = size
    for key, value in more.items():
        setattr(made, key, value)
    return made


out = io.BytesIO()
with tarfile.open(fileobj=out, mode='w') as tar:
    tar.addfile(info('one.txt', 5, mtime=1000000000, mode=0o600, uid=7, gname='staff'), io.BytesIO(b'hello'))
    tar.addfile(info('folder', type=tarfile.DIRTYPE, mode=0o755))
    tar.addfile(info('folder/' + 'long' * 30 + '.txt', 3), io.BytesIO(b'abc'))
    tar.addfile(info('größe.txt', 600, mtime=12.5), io.BytesIO(b'x' * 600))
    tar.addfile(info('link', type=tarfile.SYMTYPE, linkname='one.txt'))
    print(tar.getnames() == tar.getnames(), len(tar.getmembers()))
data = out.getvalue()
print(len(data), hashlib.sha256(data).hexdigest())
for form in (tarfile.USTAR_FORMAT, tarfile.GNU_FORMAT, tarfile.PAX_FORMAT):
    other = io.BytesIO()
    with tarfile.open(fileobj=other, mode='w', format=form) as tar:
        tar.addfile(info('a/' * 40 + 'b' * 60, 1), io.BytesIO(b'1'))
        tar.addfile(info('plain', mtime=5))
    print(form, len(other.getvalue()), hashlib.sha256(other.getvalue()).hexdigest())
    print([m.name[-10:] for m in tarfile.open(fileobj=io.BytesIO(other.getvalue()))])

with tarfile.open(fileobj=io.BytesIO(data)) as tar:
    for m in tar:
        print(m.name[:20], len(m.name), m.size, oct(m.mode), m.mtime, m.uid, repr(m.gname), m.isfile(), m.isdir(), m.issym(), m.type, m.offset)
    print(tar.extractfile('one.txt').read(), tar.extractfile('folder'), tar.extractfile('link').read())
    print(tar.getmember('größe.txt').pax_headers, tar.getmember('folder/').name)
    tar.list(verbose=False)
    try:
        tar.getmember('nothing')
    except KeyError as error:
        print(error)
    try:
        tar.add('x')
    except OSError as error:
        print(error)
with tarfile.open(fileobj=io.BytesIO(gzip.compress(data))) as tar:
    print(tar.next().name, tar.next().name, len(tar.getnames()))
with tarfile.open(fileobj=io.BytesIO(data), mode='r|') as tar:
    print([(m.name[:6], len(tar.extractfile(m).read())) for m in tar if m.isreg()])

with tempfile.TemporaryDirectory() as base:
    os.chdir(base)
    os.makedirs('src/deep')
    for name in ('src/b.txt', 'src/a.txt', 'src/deep/c.txt'):
        with open(name, 'w') as file:
            file.write(name * 3)
    with tarfile.open('all.tar.gz', 'w:gz') as tar:
        tar.add('src')
        tar.add('src/a.txt', arcname='renamed.txt')
        tar.add('src', arcname='filtered', filter=lambda m: None if m.name.endswith('b.txt') else m)
    print(tarfile.is_tarfile('all.tar.gz'), tarfile.is_tarfile('src/a.txt'), open('all.tar.gz', 'rb').read(2))
    with tarfile.open('all.tar.gz') as tar:
        print(tar.getnames())
        tar.extractall('dst', filter='data')
        tar.extract('renamed.txt', 'single', filter='data')
    print(sorted(os.path.join(r, f) for r, d, fs in os.walk('dst') for f in fs), open('single/renamed.txt').read())
    with tarfile.open('plain.tar', 'w') as tar:
        tar.add('src/b.txt')
    with tarfile.open('plain.tar', 'a') as tar:
        tar.add('src/a.txt')
    with tarfile.open('plain.tar', 'r:') as tar:
        print(tar.getnames(), os.path.getsize('plain.tar'))
        members = [m for m in tar if 'a' in m.name]
        tar.extractall('some', members, filter='fully_trusted')
    print(os.listdir('some/src'))
    try:
        tarfile.open('plain.tar', 'x')
    except FileExistsError:
        print('exists')
    evil = io.BytesIO()
    with tarfile.open(fileobj=evil, mode='w') as tar:
        tar.addfile(info('../evil'))
        tar.addfile(info('/abs'))
        tar.addfile(info('fifo', type=tarfile.FIFOTYPE))
        tar.addfile(info('out', type=tarfile.SYMTYPE, linkname='../../x'))
    evil.seek(0)
    with tarfile.open(fileobj=evil) as tar:
        for m in tar:
            try:
                print(m.name, tarfile.data_filter(m, 'dst').name)
            except tarfile.FilterError as error:
                print(type(error).__name__, str(error).replace(os.path.realpath(base), ''))
    os.chdir('/')
for name, broken in (('empty', b''), ('short', b'abc'), ('garbage', b'x' * 1024), ('flipped', b'z' + data[1:])):
    try:
        tarfile.open(fileobj=io.BytesIO(broken), mode='r:')
    except tarfile.ReadError as error:
        print(name, error)
try:
    tarfile.open(fileobj=io.BytesIO(b'not gzip'), mode='r:gz')
except tarfile.ReadError as error:
    print(error)
print(len(tarfile.open(fileobj=io.BytesIO(bytes(10240)), mode='r:').getmembers()), repr(info('n').replace(name='m').name))
for wrong in (lambda: tarfile.open(mode='r'), lambda: tarfile.open('x', 'q'), lambda: tarfile.open('x', 'w:zz')):
    try:
        wrong()
    except (ValueError, tarfile.CompressionError) as error:
        print(type(error).__name__, error)
