"""Copying, moving and removing files and trees."""

import fnmatch
import os

__all__ = ['copyfileobj', 'copyfile', 'copymode', 'copystat', 'copy', 'copy2', 'copytree', 'move', 'rmtree', 'Error',
           'SameFileError', 'disk_usage', 'which', 'ignore_patterns', 'get_terminal_size', 'chown', 'make_archive',
           'get_archive_formats', 'register_archive_format', 'unregister_archive_format', 'unpack_archive',
           'get_unpack_formats', 'register_unpack_format', 'unregister_unpack_format', 'SpecialFileError', 'ExecError',
           'ReadError', 'RegistryError']


class Error(OSError):
    pass


class SameFileError(Error):
    pass


class SpecialFileError(OSError):
    pass


class ExecError(OSError):
    pass


class ReadError(OSError):
    pass


class RegistryError(Exception):
    pass


def copyfileobj(fsrc, fdst, length=0):
    while data := fsrc.read(length or 65536):
        fdst.write(data)


def copyfile(src, dst, *, follow_symlinks=True):
    if os.path.exists(dst) and os.path.samefile(src, dst):
        raise SameFileError(f'{src!r} and {dst!r} are the same file')
    with open(src, 'rb') as source, open(dst, 'wb') as target:
        copyfileobj(source, target)
    return dst


def copymode(src, dst, *, follow_symlinks=True):
    pass


def copystat(src, dst, *, follow_symlinks=True):
    stat = os.stat(src)
    os.utime(dst, ns=(stat.st_atime_ns, stat.st_mtime_ns))


def copy(src, dst, *, follow_symlinks=True):
    if os.path.isdir(dst):
        dst = os.path.join(dst, os.path.basename(src))
    copyfile(src, dst)
    return dst


def copy2(src, dst, *, follow_symlinks=True):
    dst = copy(src, dst)
    copystat(src, dst)
    return dst


def ignore_patterns(*patterns):
    def ignore(path, names):
        return {name for pattern in patterns for name in fnmatch.filter(names, pattern)}
    return ignore


def copytree(src, dst, symlinks=False, ignore=None, copy_function=copy2, ignore_dangling_symlinks=False,
             dirs_exist_ok=False):
    names = os.listdir(src)
    left_out = set() if ignore is None else ignore(os.fspath(src), names)
    os.makedirs(dst, exist_ok=dirs_exist_ok)
    for name in names:
        if name in left_out:
            continue
        source, target = os.path.join(src, name), os.path.join(dst, name)
        if os.path.isdir(source):
            copytree(source, target, symlinks, ignore, copy_function, False, dirs_exist_ok)
        else:
            copy_function(source, target)
    return dst


def rmtree(path, ignore_errors=False, onerror=None, *, onexc=None, dir_fd=None):
    try:
        for entry in list(os.scandir(path)):
            if entry.is_dir():
                rmtree(entry.path, ignore_errors, onerror, onexc=onexc)
            else:
                os.unlink(entry.path)
        os.rmdir(path)
    except OSError as error:
        if ignore_errors:
            return
        if onexc is not None:
            onexc(os.rmdir, path, error)
        elif onerror is not None:
            onerror(os.rmdir, path, (type(error), error, error.__traceback__))
        else:
            raise


def move(src, dst, copy_function=copy2):
    real = dst
    if os.path.isdir(dst):
        real = os.path.join(dst, os.path.basename(os.fspath(src).rstrip('/')))
        if os.path.exists(real):
            raise Error(f"Destination path '{real}' already exists")
    os.rename(src, real)
    return real


class _Usage(tuple):
    total = property(lambda self: self[0])
    used = property(lambda self: self[1])
    free = property(lambda self: self[2])

    def __repr__(self):
        return f'usage(total={self[0]}, used={self[1]}, free={self[2]})'


def disk_usage(path):
    os.stat(path)
    return _Usage((32 << 20, 0, 32 << 20))


def which(cmd, mode=1, path=None):
    return None


def get_terminal_size(fallback=(80, 24)):
    return os.terminal_size(fallback)


def chown(path, user=None, group=None, *, dir_fd=None, follow_symlinks=True):
    if user is None and group is None:
        raise ValueError('user and/or group must be set')
    for kind, name in (('user', user), ('group', group)):
        if isinstance(name, str) and name not in ('user', 'root'):
            raise LookupError(f'no such {kind}: {name!r}')
    os.chown(path, -1 if user is None else 1000, -1 if group is None else 1000)


# --- archives

def _make_tar(base_name, base_dir, root_dir=None, compress='', **options):
    import tarfile
    name = base_name + '.tar' + (f'.{compress}' if compress else '')
    _make_folder_for(name)
    with tarfile.open(name, f'w:{compress}') as archive:
        archive.add(base_dir if root_dir is None else os.path.join(root_dir, base_dir), base_dir)
    return name


def _make_zip(base_name, base_dir, root_dir=None, **options):
    import zipfile
    name = base_name + '.zip'
    _make_folder_for(name)
    top = base_dir if root_dir is None else os.path.join(root_dir, base_dir)

    def arcname(path):
        return os.path.normpath(path if root_dir is None else os.path.relpath(path, root_dir))

    with zipfile.ZipFile(name, 'w', zipfile.ZIP_DEFLATED) as archive:
        if arcname(top) != os.curdir:
            archive.write(top, arcname(top))
        for folder, folders, files in os.walk(top):
            for entry in sorted(folders) + files:
                path = os.path.join(folder, entry)
                if os.path.abspath(path) != os.path.abspath(name):
                    archive.write(path, arcname(path))
    return name


def _make_folder_for(name):
    folder = os.path.dirname(name)
    if folder and not os.path.exists(folder):
        os.makedirs(folder)


def _unpack_tar(filename, extract_dir, *, filter=None):
    import tarfile
    try:
        archive = tarfile.open(filename)
    except tarfile.TarError:
        raise ReadError(f'{filename} is not a compressed or uncompressed tar file') from None
    with archive:
        archive.extractall(extract_dir, filter=filter or 'fully_trusted')


def _unpack_zip(filename, extract_dir):
    import zipfile
    if not zipfile.is_zipfile(filename):
        raise ReadError(f'{filename} is not a zip file')
    with zipfile.ZipFile(filename) as archive:
        for info in archive.infolist():
            if not info.filename.startswith('/') and '..' not in info.filename:
                archive.extract(info, extract_dir)


_makers = {'tar': (_make_tar, [('compress', '')], 'uncompressed tar file'),
           'gztar': (_make_tar, [('compress', 'gz')], "gzip'ed tar-file"), 'zip': (_make_zip, [], 'ZIP file')}
_unpackers = {'tar': (['.tar'], _unpack_tar, [], 'uncompressed tar file'), 'zip': (['.zip'], _unpack_zip, [], 'ZIP file'),
              'gztar': (['.tar.gz', '.tgz'], _unpack_tar, [], "gzip'ed tar-file")}


def get_archive_formats():
    return sorted([(name, made[2]) for name, made in _makers.items()])


def register_archive_format(name, function, extra_args=None, description=''):
    if not callable(function):
        raise TypeError(f'The {function} object is not callable')
    _makers[name] = function, extra_args or [], description


def unregister_archive_format(name):
    del _makers[name]


def make_archive(base_name, format, root_dir=None, base_dir=None, verbose=0, dry_run=0, owner=None, group=None,
                 logger=None):
    """Packs a folder; the archive's name."""
    if format not in _makers:
        raise ValueError(f'unknown archive format {format!r}')
    make, extra, _ = _makers[format]
    base_name, base_dir = os.fspath(base_name), os.curdir if base_dir is None else os.fspath(base_dir)
    root_dir = None if root_dir is None else os.fspath(root_dir)
    if make in (_make_tar, _make_zip):
        name = make(base_name, base_dir, root_dir, **dict(extra))
        return name if root_dir is None else os.path.abspath(name)
    here = os.getcwd()
    if root_dir is not None:
        base_name = os.path.abspath(base_name)
        os.chdir(root_dir)
    try:
        return make(base_name, base_dir, **dict(extra))
    finally:
        os.chdir(here)


def get_unpack_formats():
    return sorted([(name, known[0], known[3]) for name, known in _unpackers.items()])


def register_unpack_format(name, extensions, function, extra_args=None, description=''):
    for known, (taken, *_) in _unpackers.items():
        for extension in extensions:
            if extension in taken:
                raise RegistryError(f'{extension} is already registered for "{known}"')
    if not callable(function):
        raise TypeError('The registered function must be a callable')
    _unpackers[name] = extensions, function, extra_args or [], description


def unregister_unpack_format(name):
    del _unpackers[name]


def unpack_archive(filename, extract_dir=None, format=None, *, filter=None):
    filename = os.fspath(filename)
    extract_dir = os.getcwd() if extract_dir is None else os.fspath(extract_dir)
    if format is not None:
        if format not in _unpackers:
            raise ValueError(f"Unknown unpack format '{format}'")
    else:
        for format, known in _unpackers.items():
            if any([filename.endswith(extension) for extension in known[0]]):
                break
        else:
            raise ReadError(f"Unknown archive format '{filename}'")
    _, unpack, extra, _ = _unpackers[format]
    options = dict(extra) if filter is None or unpack is _unpack_zip else {**dict(extra), 'filter': filter}
    unpack(filename, extract_dir, **options)
