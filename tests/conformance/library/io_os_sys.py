# os, sys, platform, shutil and friends: what programs ask of their machine.
import io
import os
import platform
import sys
import time

print(os.name, os.sep, os.linesep == '\n', os.curdir, os.pardir, os.pathsep, os.devnull, os.extsep)
print(os.cpu_count() >= 1, os.getpid() > 0, os.getppid() >= 0, len(os.urandom(5)), isinstance(os.environ, dict) or hasattr(os.environ, 'copy'))
os.environ['MY_VAR'] = 'value'
print(os.getenv('MY_VAR'), os.environ.get('NOPE'), os.getenv('NOPE', 'default'), 'MY_VAR' in os.environ, os.environ.pop('MY_VAR'), os.getenv('MY_VAR'))
try:
    os.environ['NUMBER'] = 1
except TypeError as e:
    print(e)
try:
    os.environ['NOT_THERE']
except KeyError as e:
    print('KeyError', e)
print(len(os.sched_getaffinity(0)) >= 1, os.path.expanduser('~') != '~', os.path.expandvars('$NOPE/x'), os.fspath('p'), os.fsencode('a'), os.strerror(2))
print(os.path.join('a', 'b', '/c', 'd'), os.path.split('/a/b.txt'), os.path.splitext('x.tar.gz'), os.path.normpath('a/../b//c'), os.path.relpath('/a/b', '/a/c'), os.path.commonpath(['/a/b', '/a/c']), os.path.basename('/x/y'))
print(sys.version_info >= (3, 11), sys.version_info.major, sys.byteorder, sys.maxsize, sys.platform, sys.implementation.name, sys.float_info.max, sys.getrecursionlimit(), sys.getdefaultencoding(), len(sys.argv))
print(sys.getsizeof(0), sys.getsizeof([]), sys.getsizeof({}), sys.getsizeof(()), sys.getsizeof(1.0), sys.getrefcount(object()) >= 1, sys.intern('x') == 'x', callable(sys.exit), 'os' in sys.modules)
print(sys.stdout.encoding, sys.stdout.isatty(), sys.stderr.fileno(), sys.stdout.writable(), sys.flags.optimize, sys.exc_info(), sys.getswitchinterval(), sys.hexversion > 0, sys.maxunicode)
sys.stdout.write('written\n')
sys.stdout.flush()
print('to', 'stdout', sep='-', end='!\n', file=sys.stdout, flush=True)
buffer = io.StringIO()
sys.stdout, old = buffer, sys.stdout
print('captured')
sys.stdout = old
print(repr(buffer.getvalue()), sys.__stdout__ is sys.stdout)
try:
    try:
        raise ValueError('x')
    except ValueError:
        print(sys.exc_info()[0].__name__, sys.exc_info()[1], sys.exc_info()[2].tb_lineno > 0)
        raise
except ValueError:
    pass
print(platform.system(), platform.python_implementation(), platform.python_version_tuple()[0], platform.machine() != '', platform.uname().system, isinstance(platform.platform(), str), platform.architecture()[0], platform.python_build() is not None)
print(sys.gettrace(), sys.getprofile(), sys.is_finalizing(), sys.thread_info.name, sys.orig_argv is not None, 'json' in sys.stdlib_module_names)
sys.setrecursionlimit(500)


def deep(n):
    return deep(n + 1)


try:
    deep(0)
except RecursionError as e:
    print(e)
print(os.get_terminal_size if hasattr(os, 'get_terminal_size') else 0, time.tzname[0] if time.tzname[0] == 'UTC' else 'UTC') if False else None
sys.excepthook = lambda kind, value, tb: print('hook', kind.__name__, value)
raise KeyError('end')
