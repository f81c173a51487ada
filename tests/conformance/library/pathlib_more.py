# Paths.
from pathlib import Path, PurePath, PurePosixPath
import tempfile

p = PurePosixPath('/usr/lib/python3/data.tar.gz')
print(p.name, p.stem, p.suffix, p.suffixes, p.parent, p.parts, p.anchor, list(p.parents)[:2], p.is_absolute())
print(p.with_suffix('.zip'), p.with_name('x'), p.with_stem('y'), p / '..' / 'z', p.relative_to('/usr'), p.match('*.gz'), p.joinpath('a', 'b'), PurePosixPath('a//b/./c'), p < PurePosixPath('/z'))
print(PurePath('a') == PurePath('a/'), str(Path('.')), Path('a').joinpath('/b'), hash(Path('x')) == hash(Path('x')), repr(PurePosixPath('q')), Path('~/x').expanduser() != Path('~/x'))
with tempfile.TemporaryDirectory() as d:
    f = Path(d) / 'sub' / 'f.txt'
    f.parent.mkdir()
    print(f.exists(), f.write_text('héy\nyou'), f.read_text(), f.read_bytes(), f.stat().st_size, f.is_file(), f.parent.is_dir(), f.touch(), [x.name for x in f.parent.iterdir()])
    with f.open('a') as h:
        h.write('!')
    g = f.rename(f.with_name('g.txt'))
    print(g.read_text().splitlines(), f.exists(), sorted(x.name for x in Path(d).glob('**/*')), g.unlink(), g.unlink(missing_ok=True))
    try:
        g.read_text()
    except FileNotFoundError as e:
        print(e.errno, Path(e.filename).name)
    f.parent.rmdir()
    print(list(Path(d).iterdir()), Path(d).resolve() == Path(d).resolve().absolute())
try:
    p.relative_to('/etc')
except ValueError as e:
    print('ValueError')
