"""Which files and folders are the same."""
import os
import stat
from types import GenericAlias

__all__ = ['clear_cache', 'cmp', 'dircmp', 'cmpfiles', 'DEFAULT_IGNORES']
DEFAULT_IGNORES = ['RCS', 'CVS', 'tags', '.git', '.hg', '.bzr', '_darcs', '__pycache__']
_cache = {}


def clear_cache():
    _cache.clear()


def cmp(f1, f2, shallow=True):
    """Whether two files are the same; if they look it, that is enough for a shallow comparison."""
    one, two = [(stat.S_IFMT(s.st_mode), s.st_size, s.st_mtime) for s in (os.stat(f1), os.stat(f2))]
    if one[0] != stat.S_IFREG or two[0] != stat.S_IFREG:
        return False
    if shallow and one == two:
        return True
    if one[1] != two[1]:
        return False
    key = f1, f2, one, two
    if key not in _cache:
        if len(_cache) > 100:
            clear_cache()
        _cache[key] = _same(f1, f2)
    return _cache[key]


def _same(f1, f2):
    with open(f1, 'rb') as one, open(f2, 'rb') as two:
        while True:
            a, b = one.read(8192), two.read(8192)
            if a != b:
                return False
            if not a:
                return True


def cmpfiles(a, b, common, shallow=True):
    """(the same, different, not to be compared) of these names in two folders."""
    found = [], [], []
    for name in common:
        try:
            which = 0 if cmp(os.path.join(a, name), os.path.join(b, name), shallow) else 1
        except (OSError, ValueError):
            which = 2
        found[which].append(name)
    return found


class dircmp:
    """Two folders; what is asked for is found out then."""

    def __init__(self, a, b, ignore=None, hide=None, *, shallow=True):
        self.left, self.right, self.shallow = a, b, shallow
        self.hide = [os.curdir, os.pardir] if hide is None else hide
        self.ignore = DEFAULT_IGNORES if ignore is None else ignore

    def _listed(self, folder):
        import fnmatch
        left_out = [*self.hide, *self.ignore]
        return sorted([name for name in os.listdir(folder)
                       if not any([fnmatch.fnmatchcase(name, pattern) for pattern in left_out])])

    def _names(self):
        self.left_list, self.right_list = self._listed(self.left), self._listed(self.right)
        self.common = [name for name in self.left_list if name in self.right_list]
        self.left_only = [name for name in self.left_list if name not in self.common]
        self.right_only = [name for name in self.right_list if name not in self.common]

    def _kinds(self):
        self.common_dirs, self.common_files, self.common_funny = [], [], []
        for name in self.common:
            try:
                one, two = [stat.S_IFMT(os.stat(os.path.join(folder, name)).st_mode) for folder in (self.left, self.right)]
            except OSError:
                one, two = 0, 1
            where = self.common_funny
            if one == two and one in (stat.S_IFDIR, stat.S_IFREG):
                where = self.common_dirs if one == stat.S_IFDIR else self.common_files
            where.append(name)

    def _files(self):
        self.same_files, self.diff_files, self.funny_files = cmpfiles(self.left, self.right, self.common_files, self.shallow)

    def _below(self):
        self.subdirs = {name: type(self)(os.path.join(self.left, name), os.path.join(self.right, name), self.ignore,
                                         self.hide, shallow=self.shallow) for name in self.common_dirs}

    _found_by = {'left_list': _names, 'right_list': _names, 'common': _names, 'left_only': _names, 'right_only': _names,
                 'common_dirs': _kinds, 'common_files': _kinds, 'common_funny': _kinds, 'same_files': _files,
                 'diff_files': _files, 'funny_files': _files, 'subdirs': _below}

    def __getattr__(self, name):
        if name not in self._found_by:
            raise AttributeError(name)
        self._found_by[name](self)
        return self.__dict__[name]

    def report(self):
        print('diff', self.left, self.right)
        for title, names in ((f'Only in {self.left}', self.left_only), (f'Only in {self.right}', self.right_only),
                             ('Identical files', self.same_files), ('Differing files', self.diff_files),
                             ('Trouble with common files', self.funny_files),
                             ('Common subdirectories', self.common_dirs), ('Common funny cases', self.common_funny)):
            if names:
                print(title, ':', sorted(names))

    def report_partial_closure(self):
        self.report()
        for below in self.subdirs.values():
            print()
            below.report()

    def report_full_closure(self):
        self.report()
        for below in self.subdirs.values():
            print()
            below.report_full_closure()

    __class_getitem__ = classmethod(GenericAlias)
