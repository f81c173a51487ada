# A tree of files: made, walked, searched, moved, removed.
import glob
import os
import shutil
import tempfile
from pathlib import Path

with tempfile.TemporaryDirectory() as root:
    for name in ('a/one.txt', 'a/b/two.txt', 'c/three.log'):
        path = Path(root, name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name * 3)
    for folder, folders, files in os.walk(root):
        folders.sort()
        print(os.path.relpath(folder, root), folders, sorted(files))
    print(sorted(os.path.basename(p) for p in glob.glob(root + '/**/*.txt', recursive=True)), sorted(p.name for p in Path(root).rglob('*.*')))
    with os.scandir(root) as it:
        print(sorted((e.name, e.is_dir()) for e in it))
    print(os.path.getsize(Path(root, 'a/one.txt')), os.stat(Path(root, 'c/three.log')).st_size, sum(p.stat().st_size for p in Path(root).rglob('*') if p.is_file()))
    shutil.copy(Path(root, 'a/one.txt'), Path(root, 'copy.txt'))
    shutil.move(Path(root, 'copy.txt'), Path(root, 'c/moved.txt'))
    shutil.copytree(Path(root, 'a'), Path(root, 'z'))
    print(sorted(os.listdir(Path(root, 'c'))), sorted(os.listdir(Path(root, 'z'))))
    shutil.rmtree(Path(root, 'a'))
    os.remove(Path(root, 'c/three.log'))
    os.rename(Path(root, 'c'), Path(root, 'd'))
    print(sorted(os.listdir(root)), os.path.exists(Path(root, 'a')))
    for wrong in (lambda: os.remove(Path(root, 'nope')), lambda: os.mkdir(Path(root, 'd')), lambda: os.rmdir(Path(root, 'd')), lambda: open(Path(root, 'x/y'))):
        try:
            wrong()
        except OSError as e:
            print(type(e).__name__, e.errno)
print(os.path.exists(root))
