"""What the simulated machine says about itself."""


def system():
    return 'Linux'


def machine():
    return 'x86_64'


def node():
    return 'interleave'


def release():
    return '6.1'


def processor():
    return ''


def python_version():
    return '3.13.0'


def python_implementation():
    return 'CPython'


def platform(aliased=False, terse=False):
    return 'Linux-6.1-x86_64-with-glibc2.36'


def version():
    return '#1 SMP Interleave'


def python_version_tuple():
    return '3', '13', '0'


def python_build():
    return 'main', 'Oct  7 2024 00:00:00'


def python_compiler():
    return 'Interleave'


def python_branch():
    return ''


python_revision = python_branch


def architecture(executable='', bits='', linkage=''):
    return '64bit', 'ELF'


def libc_ver(executable=None, lib='', version='', chunksize=16384):
    return 'glibc', '2.36'


class uname_result(tuple):
    _fields = ('system', 'node', 'release', 'version', 'machine', 'processor')

    def __getattr__(self, name):
        if name in self._fields:
            return self[self._fields.index(name)]
        raise AttributeError(f"'uname_result' object has no attribute '{name}'")

    def __repr__(self):
        return 'uname_result(' + ', '.join([f'{n}={v!r}' for n, v in zip(self._fields[:5], self)]) + ')'


def uname():
    return uname_result((system(), node(), release(), version(), machine(), processor()))


def freedesktop_os_release():
    return {'NAME': 'Linux', 'ID': 'linux', 'PRETTY_NAME': 'Linux'}


def win32_ver(release='', version='', csd='', ptype=''):
    return release, version, csd, ptype


def mac_ver(release='', versioninfo=('', '', ''), machine=''):
    return release, versioninfo, machine
