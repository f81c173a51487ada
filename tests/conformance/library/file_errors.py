import os, tempfile
os.chdir(tempfile.mkdtemp())
open('a.txt', 'w').close()
os.mkdir('d')
open('d/f', 'w').close()
def attempt(action, *args):
    try:
        print(action(*args))
    except (OSError, ValueError, TypeError) as e:
        print(type(e).__name__, '|', e, '|', getattr(e, 'errno', None), getattr(e, 'strerror', None), getattr(e, 'filename', None))
for args in (('nope',), ('nope/x', 'w'), ('a.txt', 'x'), ('.',), ('a.txt/b',), ('',), ('a.txt', 'q'), ('a.txt', 'rw'), ('a.txt', 'rbt'), (None,)):
    attempt(open, *args)
for action, args in ((os.mkdir, ('d',)), (os.rmdir, ('d',)), (os.remove, ('nix',)), (os.listdir, ('a.txt',)), (os.listdir, ('nix',)),
                     (os.rename, ('nix', 'b')), (os.rmdir, ('a.txt',)), (os.stat, ('nix',)), (os.makedirs, ('d',)), (os.chdir, ('nix',))):
    attempt(action, *args)
f = open('a.txt')
f.close()
f.close()
for action in (f.read, f.readline, f.__enter__, f.tell):
    attempt(action)
attempt(f.write, 'x')
attempt(open('a.txt').write, 'x')
attempt(open('a.txt', 'w').read)
attempt(open('a.txt', 'w').write, b'x')
e = OSError(2, 'No such file or directory', 'zz')
print(type(e), e, e.args, repr(e), e.filename)
try:
    with open('config.json') as f:
        pass
except FileNotFoundError as e:
    print('caught:', e)
