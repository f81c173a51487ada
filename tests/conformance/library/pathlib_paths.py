from pathlib import Path, PurePath, PurePosixPath
p = Path('a') / 'b' / 'c.tar.gz'
print(p, repr(p), p.name, p.stem, p.suffix, p.suffixes, p.parent, p.parts, list(p.parents), p.parents[1], p.is_absolute(), p.anchor)
print(p.with_suffix('.zip'), p.with_name('d'), p.with_stem('s'), p.relative_to('a'), p.joinpath('x', '/y'), 'pre' / p, Path('/') / 'etc')
print(Path('a//b/./c/'), Path('a/../b'), Path('.'), Path(''), Path('/a', 'b'), PurePath('x') == Path('x'), Path('a') < Path('b'), hash(Path('a')) == hash(Path('a/')))
print(p.match('*.gz'), p.match('b/*'), p.as_posix(), str(PurePosixPath('x/y')), Path('x').is_relative_to('y'), sorted([Path('b'), Path('a/c'), Path('a')]))
for action in (lambda: Path('a').relative_to('b'), lambda: Path('').with_name('x'), lambda: Path('a').with_suffix('x')):
    try:
        action()
    except ValueError as e:
        print(str(e).split(' OR ')[0])
try:
    Path('a') + 'b'
except TypeError as e:
    print(e)
