"""How the simulated CPython 3.13 was built and where it would be installed."""
import sys

__all__ = ['get_config_h_filename', 'get_config_var', 'get_config_vars', 'get_default_scheme', 'get_makefile_filename',
           'get_path', 'get_path_names', 'get_paths', 'get_platform', 'get_preferred_scheme', 'get_python_version',
           'get_scheme_names', 'parse_config_h', 'is_python_build']

_PATHS = {
    'stdlib': '{base}/lib/python{v}{t}',
    'platstdlib': '{base}/lib/python{v}{t}',
    'purelib': '{base}/lib/python{v}{t}/site-packages',
    'platlib': '{base}/lib/python{v}{t}/site-packages',
    'include': '{base}/include/python{v}{t}',
    'platinclude': '{base}/include/python{v}{t}',
    'scripts': '{base}/bin',
    'data': '{base}',
}
_USER = ('stdlib', 'platstdlib', 'purelib', 'platlib', 'include', 'scripts', 'data')
_SCHEMES = {'posix_prefix': _PATHS, 'posix_home': _PATHS, 'venv': _PATHS, 'posix_venv': _PATHS,
            'posix_user': {name: _PATHS[name] for name in _USER}}
_variables = None


def get_config_vars(*names):
    """All variables, or a list of those that are named (None for what there is not)."""
    global _variables
    if _variables is None:
        version, free = get_python_version(), not sys._is_gil_enabled()
        suffix = f'.cpython-313{"t" if free else ""}-x86_64-linux-gnu'
        _variables = {
            'prefix': sys.prefix, 'exec_prefix': sys.exec_prefix, 'installed_base': sys.base_prefix, 'base': sys.prefix,
            'installed_platbase': sys.base_exec_prefix, 'platbase': sys.exec_prefix, 'projectbase': '/usr/bin',
            'py_version': '3.13.0', 'py_version_short': version, 'py_version_nodot': version.replace('.', ''),
            'platlibdir': 'lib', 'abiflags': 't' if free else '', 'abi_thread': 't' if free else '',
            'userbase': '/home/user/.local', 'srcdir': f'/usr/lib/python{version}/config',
            'Py_GIL_DISABLED': int(free), 'Py_DEBUG': 0, 'WITH_PYMALLOC': 1, 'Py_ENABLE_SHARED': 0, 'SIZEOF_VOID_P': 8,
            'SIZEOF_LONG': 8, 'VERSION': version, 'LDVERSION': version + ('t' if free else ''), 'EXE': '',
            'EXT_SUFFIX': suffix + '.so', 'SOABI': suffix[1:], 'MULTIARCH': 'x86_64-linux-gnu', 'SHLIB_SUFFIX': '.so',
            'BINDIR': '/usr/bin', 'LIBDIR': '/usr/lib', 'INCLUDEPY': f'/usr/include/python{version}', 'CC': 'gcc',
            'CFLAGS': '', 'LDFLAGS': '', 'CONFIG_ARGS': "'--disable-gil'" if free else '', 'HAVE_FORK': 1,
        }
    return [_variables.get(name) for name in names] if names else _variables


def get_config_var(name):
    return get_config_vars().get(name)


def get_python_version():
    return '{}.{}'.format(*sys.version_info)


def get_platform():
    return 'linux-x86_64'


def is_python_build(check_home=None):
    return False


def get_scheme_names():
    return tuple(sorted(_SCHEMES))


def get_default_scheme():
    return 'posix_prefix'


def get_preferred_scheme(key):
    schemes = {'prefix': 'posix_prefix', 'home': 'posix_home', 'user': 'posix_user'}
    if key not in schemes:
        raise ValueError(f"unknown key for scheme: {key!r}")
    return schemes[key]


def get_path_names():
    return tuple(_PATHS)


def get_paths(scheme=get_default_scheme(), vars=None, expand=True):
    paths = _SCHEMES[scheme]
    if not expand:
        return paths
    known = {**get_config_vars(), **(vars or {})}
    words = {'base': known['userbase'] if scheme == 'posix_user' else known['base'],
             'v': known['py_version_short'], 't': known['abi_thread']}
    if scheme == 'posix_home':
        words['v'] = words['t'] = ''
    return {name: path.format(**words) for name, path in paths.items()}


def get_path(name, scheme=get_default_scheme(), vars=None, expand=True):
    return get_paths(scheme, vars, expand)[name]


def get_config_h_filename():
    return get_path('platinclude') + '/pyconfig.h'


def get_makefile_filename():
    return f'{get_path("stdlib")}/config-{get_config_var("LDVERSION")}-x86_64-linux-gnu/Makefile'


def parse_config_h(fp, vars=None):
    """What the #define lines of a C header say."""
    vars = {} if vars is None else vars
    for line in fp:
        words = line.split(None, 2)
        if words[:1] == ['#define'] and len(words) == 3:
            value = words[2].rstrip('\n')
            try:
                value = int(value)
            except ValueError:
                pass
            vars[words[1]] = value
        elif words[:2] == ['/*', '#undef']:
            vars[words[2].split()[0]] = 0
    return vars
