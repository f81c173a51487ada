import os, tempfile
os.chdir(tempfile.mkdtemp())
with open('a.txt', 'w') as f:
    print(f.write('hello\nworld\n'), f.name, f.mode, f.closed, f.writable(), f.readable())
    f.writelines(['x\n', 'y'])
print(f.closed)
with open('a.txt') as f:
    print(f.readline(), f.tell(), f.read(3), f.tell(), repr(f.read()), repr(f.read()), repr(f.readline()))
    print(f.seek(0), f.readlines())
    f.seek(0)
    print([line.strip() for line in f])
for number, line in enumerate(open('a.txt', encoding='utf-8'), 1):
    print(number, repr(line))
with open('a.txt', 'a') as f:
    f.write('\nmore')
    print(f.tell())
print(open('a.txt').read())
with open('a.txt', 'r+') as f:
    f.write('HE')
    f.seek(0)
    print(f.read())
    f.seek(5)
    f.truncate()
print(repr(open('a.txt').read()), os.path.getsize('a.txt'))
print('printed', 1, file=open('p.txt', 'w'))
print(open('p.txt').read())
with open('x.txt', 'x') as f:
    f.write('once')
try:
    open('x.txt', 'x')
except FileExistsError as e:
    print(e)
