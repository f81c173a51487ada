"""sys: what a program asks about the interpreter that runs it. Figures are those of the simulated
CPython 3.13 on Linux."""

import _machine
import _vm


def _folder(program):
    """Where the program's file is: modules beside it can be imported (Modules/getpath.py)."""
    folder = program.rpartition('/')[0] if '/' in program else '.'
    return folder or '/' if folder.startswith('/') else f'/home/user/{folder}'.removesuffix('/.')


argv = [_machine.file_name()] + _machine.arguments()
modules = _vm.modules
path = [_folder(argv[0])]
builtin_module_names = ('_machine', '_vm', 'builtins', 'sys')
byteorder = 'little'
copyright = 'Interleave runs this program in a simulated machine.'
executable = '/usr/bin/python3'
platform = 'linux'
prefix = exec_prefix = base_prefix = base_exec_prefix = '/usr'
maxsize = 2**63 - 1
maxunicode = 0x10FFFF
hexversion = 0x030D00F0
api_version = 1013
version = '3.13.0 (Interleave)'
dont_write_bytecode = True
float_repr_style = 'short'
warnoptions = []
pycache_prefix = None
ps1, ps2 = '>>> ', '... '


class _Record(tuple):
    """A tuple whose items also have names, like CPython's structseq."""

    _fields = ()

    def __getattr__(self, name):
        try:
            return self[type(self)._fields.index(name)]
        except ValueError:
            raise AttributeError(f"'{type(self).__name__}' object has no attribute '{name}'") from None

    def __repr__(self):
        inside = ', '.join([f'{name}={value!r}' for name, value in zip(self._fields, self)])
        return f'{type(self).__module__}.{type(self).__name__}({inside})'


class version_info(_Record):
    _fields = ('major', 'minor', 'micro', 'releaselevel', 'serial')


class float_info(_Record):
    _fields = ('max', 'max_exp', 'max_10_exp', 'min', 'min_exp', 'min_10_exp', 'dig', 'mant_dig',
               'epsilon', 'radix', 'rounds')


class int_info(_Record):
    _fields = ('bits_per_digit', 'sizeof_digit', 'default_max_str_digits', 'str_digits_check_threshold')


class hash_info(_Record):
    _fields = ('width', 'modulus', 'inf', 'nan', 'imag', 'algorithm', 'hash_bits', 'seed_bits', 'cutoff')


version_info = version_info((3, 13, 0, 'final', 0))
float_info = float_info((1.7976931348623157e308, 1024, 308, 2.2250738585072014e-308, -1021, -307, 15, 53,
                         2.220446049250313e-16, 2, 1))
int_info = int_info((30, 4, 4300, 640))
hash_info = hash_info((64, 2**61 - 1, 314159, 0, 1000003, 'siphash13', 64, 128, 0))


class _Implementation:
    name = 'cpython'
    cache_tag = 'cpython-313'
    version = version_info
    hexversion = hexversion


implementation = _Implementation()


class _Lines:
    """Reading in pieces from what comes line by line, by _fetch(), str or bytes."""

    _rest = ''      # fetched, but not yet read: the end of a line

    def _line(self):
        line, self._rest = self._rest or self._fetch(), self._rest[:0]
        return line

    def readline(self, size=-1, /):
        line = self._line()
        if size is None or size < 0:
            return line
        self._rest = line[size:]
        return line[:size]

    def read(self, size=-1, /):
        if size is None or size < 0:
            return self._rest[:0].join(self)
        text, self._rest = self._rest, self._rest[:0]
        while len(text) < size:
            line = self._line()
            if not line:
                break
            text += line
        self._rest = text[size:]
        return text[:size]

    def readlines(self, hint=-1, /):
        return list(self)

    def __iter__(self):
        return self

    def __next__(self):
        line = self._line()
        if not line:
            raise StopIteration
        return line


class _Bytes(_Lines):
    """sys.stdout.buffer and the others': the same streams, in bytes."""

    _rest = b''

    def __init__(self, text):
        self._text = text
        self.name = text.name
        self.raw = self
        self.mode = text.mode + 'b'
        self.flush, self.isatty, self.fileno = getattr(text, 'flush', None), text.isatty, text.fileno
        self.closed = False

    def write(self, data, /):
        self._text.write(bytes(data).decode('utf-8', 'replace'))
        return len(data)

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def _fetch(self):
        return self._text.readline().encode()


class _WithBytes:
    """A text stream whose `buffer` is the same stream in bytes."""

    _bytes = None

    _binary = _Bytes

    @property
    def buffer(self):
        if self._bytes is None:
            self._bytes = self._binary(self)
        return self._bytes


class _Output(_WithBytes):
    """sys.stdout and sys.stderr: text goes straight to the machine."""

    encoding = 'utf-8'
    errors = 'strict'
    newlines = None
    closed = False
    line_buffering = True

    def __init__(self, descriptor, name):
        self._descriptor = descriptor
        self.name = name
        self.mode = 'w'

    def write(self, text):
        if not isinstance(text, str):
            raise TypeError(f'write() argument must be str, not {type(text).__name__}')
        if text:
            _machine.write(self._descriptor, text)
        return len(text)

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def flush(self):
        pass

    def isatty(self):
        return False

    def fileno(self):
        return self._descriptor

    def writable(self):
        return True

    def readable(self):
        return False

    def reconfigure(self, **options):
        pass

    def __repr__(self):
        return f"<_io.TextIOWrapper name='{self.name}' mode='w' encoding='utf-8'>"


class _InputBytes(_Bytes):
    def _fetch(self):
        line, self._text._rest = self._text._rest or _machine.stdin_readline(), ''
        return line.encode() if type(line) is str else line


class _Input(_WithBytes, _Lines):
    """sys.stdin: the text the session was given."""

    _binary = _InputBytes

    encoding = 'utf-8'
    name = '<stdin>'
    mode = 'r'
    closed = False

    def _fetch(self):
        line = _machine.stdin_readline()
        return line if type(line) is str else line.decode()

    def isatty(self):
        return False

    def fileno(self):
        return 0


stdin = __stdin__ = _Input()
stdout = __stdout__ = _Output(1, '<stdout>')
stderr = __stderr__ = _Output(2, '<stderr>')


def exit(status=None, /):
    if status is None:
        raise SystemExit
    raise SystemExit(*status) if isinstance(status, tuple) else SystemExit(status)


def exc_info():
    error = _vm.current_exception()
    if error is None:
        return (None, None, None)
    return (type(error), error, error.__traceback__)


def exception():
    return _vm.current_exception()


def getrecursionlimit():
    return _vm.get_recursion_limit()


def setrecursionlimit(limit, /):
    _vm.set_recursion_limit(limit)


def getswitchinterval():
    return _machine.config('switch_interval_ns') / 1e9


def setswitchinterval(interval, /):
    if not isinstance(interval, (int, float)):
        raise TypeError(f'must be real number, not {type(interval).__name__}')
    if interval <= 0:
        raise ValueError('switch interval must be strictly positive')
    _machine.set_switch_interval(int(interval * 1e9))


def _is_gil_enabled():
    return _machine.config('gil')


def getdefaultencoding():
    return 'utf-8'


def getfilesystemencoding():
    return 'utf-8'


def intern(text, /):
    return text


def excepthook(kind, value, traceback):
    _machine.write(2, _vm.describe_exception(value))


__excepthook__ = excepthook


class _Flags:
    debug = inspect = interactive = optimize = verbose = quiet = 0
    dev_mode = False
    utf8_mode = 1


flags = _Flags()


def __getattr__(name):
    """What few programs ask for is kept apart: this module is in the page's first download."""
    import _sys_more
    if name in _sys_more.__dict__ and name not in ('_machine', '_vm'):
        return _sys_more.__dict__[name]
    raise AttributeError(f"module 'sys' has no attribute '{name}'")
