"""Several interpreters in one process (Lib/concurrent/interpreters, 3.14): each has a GIL and objects of
its own, and everything that goes from one to another is copied.

In the machine an interpreter is a heap with a thread that waits for calls; the thread that calls
waits for the answer meanwhile, as CPython's own thread would run the code itself.
"""
import pickle
import sys
import threading
import _machine
from _pickled import pickled, unpickled

__all__ = ['create', 'list_all', 'get_current', 'get_main', 'Interpreter', 'create_queue', 'Queue',
           'InterpreterError', 'InterpreterNotFoundError', 'ExecutionFailed', 'NotShareableError',
           'is_shareable', 'QueueEmpty', 'QueueFull', 'QueueError', 'QueueNotFoundError']

import queue as _queue


class InterpreterError(Exception):
    pass


class InterpreterNotFoundError(InterpreterError):
    pass


class NotShareableError(TypeError):
    pass


class _Info:
    """What is known of an exception of another interpreter."""

    def __init__(self, name, message, display):
        self.type = type('', (), {'__name__': name, '__qualname__': name})
        self.msg = message
        self.formatted = f'{name}: {message}' if message else name
        self.errdisplay = display.rstrip('\n')


class ExecutionFailed(InterpreterError):
    def __init__(self, excinfo):
        super().__init__(excinfo.formatted)
        self.excinfo = excinfo

    def __str__(self):
        return f'{super().__str__()}\n\nUncaught in the interpreter:\n\n{self.excinfo.errdisplay}'


_known = {}         # id -> Interpreter, of those this process has made
_count = 0
_own_id = 0


def _pack(*what):
    from multiprocessing import reduction
    try:
        data = reduction.dumps(what)
    except Exception as error:
        raise NotShareableError('object could not be pickled') from error
    pickled(data)
    return data


def _unpack(data):
    unpickled(data)
    if b'__main__' in data and _own_id and not hasattr(sys.modules['__main__'], '_loaded'):
        _load_main()
    return pickle._uncharged_loads(data)


class Interpreter:
    def __new__(cls, id, /):
        if id not in _known:
            raise InterpreterNotFoundError(f'unrecognized interpreter ID {id}')
        return _known[id]

    @classmethod
    def _make(cls):
        global _count
        _count += 1
        self = object.__new__(cls)
        self._id = _count
        self._lock = threading.Lock()
        self._open = True
        self._running = False
        from multiprocessing.connection import Pipe
        name = f'Interpreter-{self._id}'
        theirs_in, self._out = Pipe(False, _name=f'the calls for {name}')
        self._in, theirs_out = Pipe(False, _name=f'the results of {name}')
        start = pickle.dumps((self._id, theirs_in._read_fd, theirs_out._write_fd, sys.argv))
        _machine.spawn('interpreter', b'interpreter' + start, name)
        theirs_in.close()
        theirs_out.close()
        _known[self._id] = self
        return self

    def __repr__(self):
        return f'Interpreter({self._id})'

    def __eq__(self, other):
        return self._id == other._id if isinstance(other, Interpreter) else NotImplemented

    def __hash__(self):
        return hash(self._id)

    def __reduce__(self):
        return type(self), (self._id,)

    @property
    def id(self):
        return self._id

    @property
    def whence(self):
        return '_interpreters module' if self._id else 'runtime init'

    def is_running(self):
        return self._running

    def _check(self):
        if not self._open:
            raise InterpreterNotFoundError(f'unrecognized interpreter ID {self._id}')

    def _ask(self, *what):
        self._check()
        data = _pack(*what)
        if self._running:
            raise InterpreterError('interpreter already running')
        with self._lock:
            self._running = True
            try:
                _machine.send_bytes(self._out._write_fd, data)
                kind, answer, *more = _unpack(_machine.recv_bytes(self._in._read_fd))
            finally:
                self._running = False
        if kind == 'value':
            return answer
        if kind == 'not shareable':
            raise NotShareableError(answer)
        failed = ExecutionFailed(_Info(*answer))
        failed._exception = more[0]
        raise failed

    def prepare_main(self, ns=None, /, **kwargs):
        self._ask('prepare', dict(ns or (), **kwargs))

    def exec(self, code, /):
        if not isinstance(code, str):
            return self._ask('call', code, (), {})
        import textwrap
        self._ask('exec', textwrap.dedent(code))

    def call(self, callable, /, *args, **kwargs):
        return self._ask('call', callable, args, kwargs)

    def call_in_thread(self, callable, /, *args, **kwargs):
        thread = threading.Thread(target=self.call, args=(callable, *args), kwargs=kwargs)
        thread.start()
        return thread

    def close(self):
        self._check()
        if self._running:
            raise InterpreterError('interpreter running')
        self._open = False
        _known.pop(self._id, None)
        self._out.close()
        self._in.close()


def create():
    return Interpreter._make()


def _here(id):
    if id not in _known:
        made = _known[id] = object.__new__(Interpreter)
        made._id, made._open, made._running = id, True, True
    return _known[id]


def get_current():
    return _here(_own_id)


def get_main():
    return _here(0)


def list_all():
    get_current()
    return [_known[id] for id in sorted(_known)]


def is_shareable(obj):
    if isinstance(obj, tuple):
        return all(map(is_shareable, obj))
    return obj is None or type(obj) in (bool, int, float, str, bytes, memoryview, Queue)


# --- inside an interpreter

def _load_main():
    """Runs the program once more, so that what it defines can be found; it is not __main__ here."""
    import _vm
    main = sys.modules['__main__']
    main._loaded = True
    namespace = main.__dict__
    namespace['__name__'] = '<fake __main__>'
    path = namespace['__file__'] = _machine.file_name()
    try:
        code = _vm.compile(_machine.main_source(), path, 'exec')
        _vm.exec_body(code, namespace, namespace)
    finally:
        namespace['__name__'] = '__main__'


def _serve(start):
    """The life of an interpreter: calls come, results go."""
    global _own_id
    _own_id, calls, results, sys.argv = pickle.loads(start)
    main = type(sys)('__main__')
    main.__builtins__ = sys.modules['builtins']
    sys.modules['__main__'] = main
    while True:
        try:
            data = _machine.recv_bytes(calls)
        except EOFError:
            return 0
        _machine.send_bytes(results, _answer(data, main.__dict__))


def _answer(data, namespace):
    try:
        try:
            kind, *what = _unpack(data)
        except Exception as error:
            return _pack('not shareable', f'object could not be unpickled: {error}')
        value = None
        if kind == 'prepare':
            namespace.update(what[0])
        elif kind == 'exec':
            exec(compile(what[0], '<script>', 'exec'), namespace)
        else:
            function, args, kwargs = what
            value = function(*args, **kwargs)
    except BaseException as error:
        from _describe import describe_exception
        about = type(error).__name__, str(error), describe_exception(error)
        error.__traceback__ = None
        try:
            return _pack('error', about, error)
        except NotShareableError:
            return _pack('error', about, None)
    try:
        return _pack('value', value)
    except NotShareableError as error:
        return _pack('not shareable', str(error))


# --- queues

class QueueError(InterpreterError):
    pass


class QueueNotFoundError(QueueError):
    pass


class QueueEmpty(QueueError, _queue.Empty):
    pass


class QueueFull(QueueError, _queue.Full):
    pass


_queues = 0


class Queue:
    """A pipe that all interpreters know; items are copied."""

    def __init__(self, id, reader, writer, room, maxsize):
        self._id, self._reader, self._writer = id, reader, writer
        self._room, self._maxsize = room, maxsize

    def __repr__(self):
        return f'{type(self).__name__}({self._id})'

    def __eq__(self, other):
        return self._id == other._id if isinstance(other, Queue) else NotImplemented

    def __hash__(self):
        return hash(self._id)

    def __reduce__(self):
        return Queue, (self._id, self._reader, self._writer, self._room, self._maxsize)

    id = property(lambda self: self._id)
    maxsize = property(lambda self: self._maxsize)

    def qsize(self):
        return (self._maxsize or 2147483647) - _machine.sem_value(self._room)

    def empty(self):
        return self.qsize() == 0

    def full(self):
        return _machine.sem_value(self._room) == 0

    def put(self, obj, block=True, timeout=None):
        data = _pack(obj)
        wait = 0 if not block else -1 if timeout is None else int(timeout * 1e9)
        if not _machine.sem_acquire(self._room, wait):
            raise QueueFull
        _machine.send_bytes(self._writer._write_fd, data)

    def put_nowait(self, obj):
        self.put(obj, False)

    def get(self, block=True, timeout=None):
        wait = 0 if not block else -1 if timeout is None else int(timeout * 1e9)
        if wait >= 0 and not _machine.poll(self._reader._read_fd, wait):
            raise QueueEmpty
        data = _machine.recv_bytes(self._reader._read_fd)
        _machine.sem_release(self._room)
        return _unpack(data)[0]

    def get_nowait(self):
        return self.get(False)


def create_queue(maxsize=0):
    global _queues
    from multiprocessing.connection import Pipe
    _queues += 1
    size = maxsize if maxsize > 0 else 2147483647
    reader, writer = Pipe(False, _name=f'the interpreter queue {_queues}')
    room = _machine.semaphore('room in the interpreter queue', size, size)
    return Queue(_queues, reader, writer, room, max(0, maxsize))
