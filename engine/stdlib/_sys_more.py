"""The part of sys that few programs ask for."""
import _machine
import _vm
from _vm import getrefcount

abiflags = ''
orig_argv = ['/usr/bin/python3', _machine.file_name(), *_machine.arguments()]
platlibdir = 'lib'
path_hooks = []
meta_path = []
path_importer_cache = {}
stdlib_module_names = frozenset(
    '__future__ abc argparse array ast asyncio atexit base64 bdb binascii bisect builtins bz2 calendar cmath cmd code codeop '
    'codecs collections colorsys concurrent configparser contextlib contextvars copy copyreg csv ctypes curses '
    'dataclasses datetime decimal difflib dis doctest email enum errno faulthandler filecmp fileinput fnmatch fractions '
    'ftplib functools gc getopt getpass gettext glob graphlib gzip hashlib heapq hmac html http imaplib importlib inspect '
    'io ipaddress itertools json keyword linecache locale logging lzma mailbox marshal math mimetypes mmap '
    'multiprocessing netrc numbers operator optparse os pathlib pdb pickle pkgutil platform poplib posixpath pprint '
    'profile pstats queue quopri random re reprlib resource runpy sched secrets select selectors shelve shlex shutil signal '
    'site smtplib socket socketserver sqlite3 ssl stat statistics string stringprep struct subprocess symtable sys '
    'sysconfig tarfile tempfile textwrap threading time timeit tkinter token tokenize tomllib trace traceback '
    'tracemalloc turtle types typing unicodedata unittest urllib uuid venv warnings wave weakref webbrowser wsgiref xml '
    'xmlrpc zipapp zipfile zipimport zlib zoneinfo'.split())


def _getframe(depth=0, /):
    from _frames import frame_at
    return frame_at(depth, 1)


def _getframemodulename(depth=0, /):
    from _frames import frame_at
    return frame_at(depth, 1).f_globals.get('__name__')


def _current_frames():
    from _frames import current_frames
    return current_frames(1)


def _current_exceptions():
    return {ident: None for ident, _thread in _machine.threads()} | {_machine.get_ident(): _vm.current_exception()}


def _text_size(text):
    if text.isascii():
        return 41 + len(text)
    widest = max(text)
    width = 1 if widest < '\x100' else 2 if widest < '\U00010000' else 4
    return 56 + (len(text) + 1) * width


def _dict_size(d):
    if not d:
        return 64
    bits = 3
    while (1 << bits) * 2 // 3 < len(d):
        bits += 1
    index = 1 if bits < 8 else 2 if bits < 16 else 4
    entry = 16 if all([type(key) is str for key in d]) else 24
    return 96 + (index << bits) + (1 << bits) * 2 // 3 * entry


def _set_size(s):
    slots, count = 8, len(s)
    full = 5
    while count >= full:
        while slots <= full * (4 if full <= 50000 else 2):
            slots *= 2
        full = -(-(slots - 1) * 3 // 5)
    return 216 + (0 if slots == 8 else 16 * slots)


def getsizeof(obj, default=None):
    """Sizes of CPython 3.13 on a 64-bit machine."""
    kind = type(obj)
    own = getattr(kind, '__sizeof__', None)
    if own is not None and hasattr(own, '__code__'):
        return obj.__sizeof__() + 16
    extra = 0
    if kind.__module__ not in ('builtins', 'collections'):
        extra = 32 if hasattr(obj, '__dict__') else 16
    if isinstance(obj, int):
        return 28 + 4 * max(0, (abs(int(obj)).bit_length() - 1) // 30) + extra
    if isinstance(obj, str):
        return _text_size(obj) + extra
    if isinstance(obj, bytes):
        return 33 + len(obj)
    if isinstance(obj, bytearray):
        return 56 + (len(obj) + 1 if obj else 0)
    if isinstance(obj, list):
        return 56 + 8 * (len(obj) if len(obj) <= 2 else len(obj) + 1 & ~1) + extra
    if isinstance(obj, tuple):
        return 40 + 8 * len(obj) + extra
    if isinstance(obj, dict):
        return _dict_size(obj) + extra
    if isinstance(obj, (set, frozenset)):
        return _set_size(obj) + extra
    if isinstance(obj, type):
        return 1688
    sizes = {float: 24, complex: 32, type(None): 16, type(...): 16, object: 16, range: 48, slice: 56}
    if kind in sizes:
        return sizes[kind]
    name = kind.__name__
    if extra and not hasattr(obj, '__dict__'):
        slots = [s for cls in kind.__mro__ for s in ([cls.__dict__.get('__slots__', ())] if isinstance(
            cls.__dict__.get('__slots__', ()), str) else cls.__dict__.get('__slots__', ()))]
        return 16 + 8 * len(slots) + (16 if slots else 0)
    return {'function': 160, 'builtin_function_or_method': 72, 'method': 64, 'generator': 200, 'coroutine': 200,
            'async_generator': 208, 'module': 72, 'deque': 760, 'cell': 40, 'map': 56, 'filter': 56, 'zip': 72,
            'enumerate': 72, 'array': 80, 'property': 72}.get(name, 48)


def getallocatedblocks():
    return _vm.heap_bytes() // 64


def get_int_max_str_digits():
    return _vm.get_int_digits()


def set_int_max_str_digits(maxdigits):
    _vm.set_int_digits(maxdigits)


def getfilesystemencodeerrors():
    return 'surrogateescape'


def is_finalizing():
    return False


def audit(event, *args):
    pass


def addaudithook(hook):
    raise RuntimeError('Interleave records what happens itself: sys.addaudithook() is not available')


def get_coroutine_origin_tracking_depth():
    return _vm.origin_depth()


def set_coroutine_origin_tracking_depth(depth):
    if not isinstance(depth, int):
        raise TypeError(f"'{type(depth).__name__}' object cannot be interpreted as an integer")
    if depth < 0:
        raise ValueError('depth must be >= 0')
    _vm.origin_depth(depth)


def gettrace():
    return _vm.watchers()[0]


def getprofile():
    return _vm.watchers()[1]


def settrace(function, /):
    from _tracing import set_trace
    set_trace(function)


def setprofile(function, /):
    from _tracing import set_profile
    set_profile(function)


def _settraceallthreads(function, /):
    from _tracing import set_trace
    set_trace(function, True)


def _setprofileallthreads(function, /):
    from _tracing import set_profile
    set_profile(function, False, True)


def breakpointhook(*args, **kwargs):
    raise RuntimeError('Interleave has no debugger in the program: pause and step in the timeline instead')


_asyncgen_hooks = (None, None)


def get_asyncgen_hooks():
    return _asyncgen_hooks


def set_asyncgen_hooks(firstiter=None, finalizer=None):
    global _asyncgen_hooks
    _asyncgen_hooks = (firstiter, finalizer)


def displayhook(value):
    if value is not None:
        print(repr(value))


def unraisablehook(unraisable):
    _machine.write(2, f'Exception ignored: {unraisable!r}\n')


__displayhook__ = displayhook
__unraisablehook__ = unraisablehook
__breakpointhook__ = breakpointhook


class _ThreadInfo(tuple):
    name, lock, version = 'pthread', 'semaphore', 'NPTL 2.36'

    def __repr__(self):
        return "sys.thread_info(name='pthread', lock='semaphore', version='NPTL 2.36')"


thread_info = _ThreadInfo(('pthread', 'semaphore', 'NPTL 2.36'))
