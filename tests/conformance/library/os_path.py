import os
from os import path
print(path.join('a', 'b', 'c.txt'), path.join('a', '/b'), path.join('a/', ''), path.split('/a/b/c'), path.split('c'), path.splitext('a.b/c.tar.gz'), path.splitext('.bashrc'))
print(path.basename('/a/b'), path.dirname('/a/b'), path.normpath('a//b/../c/./d'), path.isabs('/a'), path.commonprefix(['abc', 'abd']), path.commonpath(['/a/b', '/a/c']))
print(path.relpath('/a/b/c', '/a/d'), os.sep, os.linesep == '\n', os.curdir, os.pardir, os.extsep, os.pathsep, path.exists('/nope'), os.name)
print(path.isabs(os.getcwd()), path.abspath('x') == path.join(os.getcwd(), 'x'), os.fspath('a'), path.expandvars('$NOPE_X'), path.splitdrive('/a'))
os.environ['INTERLEAVE_X'] = 'y'
print(os.environ['INTERLEAVE_X'], os.getenv('INTERLEAVE_X'), os.environ.get('NOPE_X'), os.getenv('NOPE_X', 'd'), path.expandvars('$INTERLEAVE_X/z'), 'INTERLEAVE_X' in os.environ)
print(len(os.urandom(8)), os.strerror(2), os.cpu_count() > 0)
