import tempfile, os
with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, 'x')
    with open(path, 'w') as f:
        f.write('1')
    print(os.path.exists(path), os.listdir(folder))
print(os.path.exists(folder))
with tempfile.NamedTemporaryFile('w+', suffix='.txt') as t:
    t.write('abc')
    t.seek(0)
    print(t.read(), t.name.endswith('.txt'), os.path.exists(t.name))
print(os.path.exists(t.name))
with tempfile.TemporaryFile() as t:
    t.write(b'binary')
    t.seek(0)
    print(t.read())
fd, name = tempfile.mkstemp()
os.write(fd, b'data')
os.close(fd)
print(open(name).read())
os.unlink(name)
