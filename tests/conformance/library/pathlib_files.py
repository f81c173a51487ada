import os, tempfile
from pathlib import Path
os.chdir(tempfile.mkdtemp())
d = Path('data') / 'in'
d.mkdir(parents=True)
d.mkdir(parents=True, exist_ok=True)
f = d / 'f.txt'
print(f.exists(), f.write_text('héllo\n', encoding='utf-8'), f.read_text(encoding='utf-8'), f.read_bytes(), f.stat().st_size, f.is_file(), d.is_dir())
(d / 'g.bin').write_bytes(b'\0\1')
(d / 'h.txt').touch()
with f.open('a') as stream:
    stream.write('more')
print(sorted(d.iterdir()), sorted(x.name for x in d.glob('*.txt')), sorted(Path().rglob('*')), sorted(Path('data').glob('**/*.bin')))
print(f.rename(d / 'z.txt'), (d / 'z.txt').exists(), (d / 'h.txt').unlink(), (d / 'h.txt').unlink(missing_ok=True))
for action in (f.unlink, f.read_text, d.mkdir, d.rmdir, lambda: list(Path('nope').iterdir())):
    try:
        action()
    except OSError as e:
        print(type(e).__name__, e)
print(Path.cwd() == Path().absolute(), Path('x').resolve() == Path.cwd() / 'x', Path.home().is_absolute())
