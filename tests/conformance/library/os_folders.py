import os, shutil, glob, tempfile, fnmatch
os.chdir(tempfile.mkdtemp())
os.makedirs('p/q/r')
for name in ('p/one.py', 'p/two.txt', 'p/q/three.py', 'top.py'):
    with open(name, 'w') as f:
        f.write(name)
print(sorted(os.listdir()), sorted(os.listdir('p')), os.path.isdir('p'), os.path.isfile('p/one.py'), os.path.exists('zz'))
for root, dirs, files in os.walk('.'):
    dirs.sort()
    print(root, dirs, sorted(files))
for root, dirs, files in os.walk('p', topdown=False):
    print(root, sorted(dirs), sorted(files))
print(sorted(glob.glob('*.py')), sorted(glob.glob('p/*')), sorted(glob.glob('**/*.py', recursive=True)), glob.glob('nope*'))
with os.scandir('p') as entries:
    print(sorted((e.name, e.path, e.is_dir(), e.is_file()) for e in entries))
os.rename('p/two.txt', 'p/2.txt')
os.replace('p/2.txt', 'p/one.py')
print(open('p/one.py').read(), sorted(os.listdir('p')))
shutil.copy('top.py', 'p/q')
shutil.copytree('p', 'copy')
shutil.move('copy', 'moved')
print(sorted(os.listdir('moved')), sorted(os.listdir('moved/q')))
shutil.rmtree('moved')
os.remove('top.py')
os.rmdir('p/q/r')
print(sorted(os.listdir('.')), os.stat('p/one.py').st_size, os.access('p', os.R_OK))
print(fnmatch.fnmatch('a.py', '*.py'), fnmatch.filter(['a.py', 'b.txt'], '*.[pt]*'), fnmatch.fnmatch('x', '[!x]'))
