import os, tempfile
os.chdir(tempfile.mkdtemp())
with open('nl.txt', 'w', newline='\r\n') as f:
    f.write('a\nb\n')
print(open('nl.txt', 'rb').read(), repr(open('nl.txt').read()), open('nl.txt', newline='').readlines(), open('nl.txt', newline='\r').readlines())
open('m.txt', 'wb').write(b'a\rb\r\nc\nd')
print(open('m.txt').readlines(), open('m.txt', newline='').readlines(), open('m.txt', newline='\n').readlines())
with open('u.txt', 'w', encoding='utf-8') as f:
    f.write('héllo €\n日本')
print(open('u.txt', 'rb').read(), open('u.txt', encoding='utf-8').read(), os.path.getsize('u.txt'))
with open('u.txt', encoding='utf-8') as f:
    print(f.read(3), f.readline(), f.read(1), f.encoding)
with open('l.txt', 'w', encoding='latin-1') as f:
    f.write('é')
print(open('l.txt', 'rb').read(), ascii(open('l.txt', encoding='utf-8', errors='replace').read()))
try:
    open('l.txt', encoding='ascii').read()
except UnicodeDecodeError as e:
    print(e)
try:
    open('l.txt', 'w', encoding='ascii').write('é')
except UnicodeEncodeError as e:
    print(e)
