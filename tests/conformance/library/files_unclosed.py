import os, tempfile
os.chdir(tempfile.mkdtemp())
open('a.txt', 'w').write('one\n')
print(open('a.txt').read(), os.path.getsize('a.txt'))
open('a.txt', 'a').write('two\n')
print(open('a.txt').readlines(), len(open('a.txt', 'rb').read()))
print('x', file=open('b.txt', 'w'))
print(open('b.txt').read().strip(), sorted(os.listdir('.')))
