"""Managers (Lib/multiprocessing/managers.py): a server process keeps objects, and proxies in other
processes call their methods through connections, one for each thread that uses one.

An object lives as long as its server: nothing here knows when the last proxy is gone.
"""
import queue
import sys
import threading
import _machine
from . import context, process, reduction, synchronize, util
from .connection import Client, Listener

__all__ = ['BaseManager', 'SyncManager', 'BaseProxy', 'Token', 'SharedMemoryManager']

_view_types = [type(getattr({}, name)()) for name in ('items', 'keys', 'values')]
for _view_type in _view_types:
    reduction.register(_view_type, lambda view: (list, (list(view),)))


class Token:
    """Says which object of which server is meant."""

    def __init__(self, typeid, address, id):
        self.typeid, self.address, self.id = typeid, address, id

    def __getstate__(self):
        return self.typeid, self.address, self.id

    def __setstate__(self, state):
        self.typeid, self.address, self.id = state

    def __repr__(self):
        return (f'{type(self).__name__}(typeid={self.typeid!r}, address={self.address!r}, '
                f'id={self.id!r})')


class RemoteError(Exception):
    def __str__(self):
        line = '-' * 75
        return f'\n{line}\n{self.args[0]}{line}'


def dispatch(connection, ident, name, args=(), kwds={}):
    """Sends a request to a server and returns its answer."""
    connection.send((ident, name, args, kwds))
    kind, result = connection.recv()
    if kind == '#RETURN':
        return result
    raise _exception_of(kind, result)


def _exception_of(kind, result):
    if kind == '#ERROR':
        return result
    if kind in ('#TRACEBACK', '#UNSERIALIZABLE'):
        if kind == '#UNSERIALIZABLE':
            return RemoteError(f'Unserializable message: {result}\n')
        return RemoteError(result)
    return ValueError(f'Unrecognized message type {kind!r}')


def public_methods(obj):
    return [name for name in dir(obj) if name[0] != '_' and callable(getattr(obj, name))]


def _own_name():
    name = process.current_process().name
    if threading.current_thread().name != 'MainThread':
        name += '|' + threading.current_thread().name
    return name


# --- the server

class Server:
    _public = ('shutdown', 'create', 'accept_connection', 'get_methods', 'debug_info',
               'number_of_objects', 'dummy', 'incref', 'decref')

    def __init__(self, registry, address, authkey, serializer=None):
        if not isinstance(authkey, bytes):
            raise TypeError(f'Authkey {authkey!r} is type {type(authkey)!s}, not bytes')
        self.registry = registry
        self.authkey = process.AuthenticationString(authkey)
        self.listener = Listener(address=address, backlog=128)
        self.address = self.listener.address
        self.id_to_obj = {}         # ident -> (object, exposed names, method -> typeid)
        self.mutex = threading.Lock()

    def serve_forever(self):
        self.stop_event = threading.Event(_name='the end of the manager')
        process.current_process()._manager_server = self
        try:
            accepter = threading.Thread(target=self.accepter)
            accepter.daemon = True
            accepter.start()
            try:
                while not self.stop_event.is_set():
                    self.stop_event.wait()
            except (KeyboardInterrupt, SystemExit):
                pass
        finally:
            util._flush_std_streams()
            sys.exit(0)

    def accepter(self):
        while True:
            try:
                connection = self.listener.accept()
            except OSError:
                continue
            thread = threading.Thread(target=self.handle_request, args=(connection,))
            thread.daemon = True
            thread.start()

    def handle_request(self, connection):
        try:
            request = None
            try:
                challenge = connection.recv()
                if challenge != self.authkey:
                    connection.send(('#ERROR', context.AuthenticationError('digest received was wrong')))
                    return
                connection.send(('#RETURN', None))
                request = connection.recv()
                ident, name, args, kwds = request
                assert name in self._public, f'{name!r} unrecognized'
                function = getattr(self, name)
            except EOFError:
                return
            except Exception as exc:
                answer = '#TRACEBACK', _described(exc)
            else:
                try:
                    result = function(connection, *args, **kwds)
                except SystemExit:
                    return
                except Exception as exc:
                    answer = '#TRACEBACK', _described(exc)
                else:
                    answer = '#RETURN', result
            try:
                connection.send(answer)
            except Exception as exc:
                try:
                    connection.send(('#TRACEBACK', _described(exc)))
                except Exception:
                    pass
        finally:
            connection.close()

    def accept_connection(self, connection, name):
        """From here on the thread serves this one connection."""
        threading.current_thread().name = name
        connection.send(('#RETURN', None))
        self._serve(connection)

    def _serve(self, connection):
        while True:
            try:
                request = connection.recv()
            except EOFError:
                raise SystemExit
            answer = self._answer(request)
            try:
                connection.send(answer)
            except BrokenPipeError:
                raise SystemExit
            except Exception as exc:
                connection.send(('#UNSERIALIZABLE', _described(exc)))

    def _answer(self, request):
        ident, name, args, kwds = request
        obj = None
        try:
            obj, exposed, method_to_typeid = self.id_to_obj[ident]
            if name not in exposed:
                raise AttributeError(f'method {name!r} of {type(obj)!r} object is not in '
                                     f'exposed={exposed!r}')
            function = getattr(obj, name)
        except AttributeError as exc:
            return self._fallback(ident, obj, name, args, kwds, exc)
        except KeyError as exc:
            return '#TRACEBACK', _described(exc)
        try:
            result = function(*args, **kwds)
        except Exception as exc:
            return '#ERROR', exc
        typeid = method_to_typeid and method_to_typeid.get(name)
        if typeid:
            new_ident, new_exposed = self.create(None, typeid, result)
            return '#PROXY', (new_exposed, Token(typeid, self.address, new_ident))
        return '#RETURN', result

    def _fallback(self, ident, obj, name, args, kwds, error):
        """What can be asked of any object."""
        try:
            if name == '__str__':
                return '#RETURN', str(obj)
            if name == '__repr__':
                return '#RETURN', repr(obj)
            if name == '#GETVALUE':
                return '#RETURN', obj
        except Exception as exc:
            error = exc
        return '#TRACEBACK', _described(error)

    def dummy(self, connection):
        pass

    def debug_info(self, connection):
        with self.mutex:
            return '\n'.join(f'  {ident}:       refcount=1\n    {str(obj)[:75]}'
                             for ident, (obj, _, _) in sorted(self.id_to_obj.items()) if ident != '0')

    def number_of_objects(self, connection):
        return len(self.id_to_obj)

    def shutdown(self, connection):
        try:
            connection.send(('#RETURN', None))
        finally:
            self.stop_event.set()

    def create(self, connection, typeid, /, *args, **kwds):
        name = kwds.pop(_NAME, None)
        callable, exposed, method_to_typeid, proxytype = self.registry[typeid]
        if callable is None:
            if kwds or len(args) != 1:
                raise ValueError('Without callable, must have one non-keyword argument')
            obj = args[0]
        else:
            obj = callable(*args, **kwds)
        if name is not None:
            _give_name(obj, name)
        if exposed is None:
            exposed = public_methods(obj)
        if method_to_typeid is not None:
            exposed = list(exposed) + list(method_to_typeid)
        ident = f'{id(obj):x}'
        with self.mutex:
            self.id_to_obj[ident] = obj, set(exposed), method_to_typeid
        return ident, tuple(exposed)

    def get_methods(self, connection, token):
        return tuple(self.id_to_obj[token.id][1])

    def incref(self, connection, ident):
        pass

    decref = incref


_NAME = ' name for people'     # beside the keywords of a create request: no identifier


def _give_name(obj, name):
    """What threads of the server will wait for is called as in the program."""
    if isinstance(obj, (type(threading.Lock()), type(threading.RLock()))):
        _machine.name_lock(obj, name)
        return
    subject = getattr(obj, '_subject', None) or getattr(getattr(obj, '_cond', None), '_subject', None)
    if subject is not None:
        subject._owner, subject._name = None, name
        if subject._actor is not None:
            _machine.name_resource(subject._actor, name)


def _described(exc):
    from _describe import describe_exception
    return describe_exception(exc)


def _connect(address, authkey):
    connection = Client(address)
    dispatch_authkey(connection, authkey)
    return connection


def dispatch_authkey(connection, authkey):
    connection.send(bytes(authkey))
    kind, result = connection.recv()
    if kind != '#RETURN':
        raise context.AuthenticationError('digest sent was rejected')


# --- the manager

class State:
    INITIAL, STARTED, SHUTDOWN = 0, 1, 2

    def __init__(self):
        self.value = State.INITIAL


class BaseManager:
    _registry = {}
    _Server = Server

    def __init__(self, address=None, authkey=None, serializer='pickle', ctx=None, *,
                 shutdown_timeout=1.0):
        if authkey is None:
            authkey = process.current_process().authkey
        self._address = address
        self._authkey = process.AuthenticationString(authkey)
        self._state = State()
        self._serializer = serializer
        self._ctx = ctx or context._default_context.get_context()
        self._shutdown_timeout = shutdown_timeout

    def get_server(self):
        self._check_initial()
        return self._Server(self._registry, self._address, self._authkey, self._serializer)

    def _check_initial(self):
        if self._state.value != State.INITIAL:
            if self._state.value == State.STARTED:
                raise context.ProcessError('Already started server')
            if self._state.value == State.SHUTDOWN:
                raise context.ProcessError('Manager has shut down')
            raise context.ProcessError(f'Unknown state {self._state.value!r}')

    def connect(self):
        connection = _connect(self._address, self._authkey)
        dispatch(connection, None, 'dummy')
        self._state.value = State.STARTED

    def start(self, initializer=None, initargs=()):
        self._check_initial()
        if initializer is not None and not callable(initializer):
            raise TypeError('initializer must be a callable')
        from .connection import Pipe
        reader, writer = Pipe(duplex=False, _name=f'the start-up pipe of {type(self).__name__}')
        self._process = self._ctx.Process(
            target=type(self)._run_server,
            args=(self._registry, self._address, self._authkey, self._serializer, writer,
                  initializer, initargs))
        ident = ':'.join(str(i) for i in self._process._identity)
        self._process.name = type(self).__name__ + '-' + ident
        self._process.start()
        writer.close()
        self._address = reader.recv()
        reader.close()
        self._state.value = State.STARTED
        self.shutdown = util.Finalize(
            self, type(self)._finalize_manager,
            args=(self._process, self._address, self._authkey, self._state,
                  self._shutdown_timeout), exitpriority=0)

    @classmethod
    def _run_server(cls, registry, address, authkey, serializer, writer, initializer=None,
                    initargs=()):
        import signal
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        if initializer is not None:
            initializer(*initargs)
        if address is None:
            address = f'/tmp/pymp-{_machine.getpid()}/{process.current_process().name}'
        server = cls._Server(registry, address, authkey, serializer)
        writer.send(server.address)
        writer.close()
        util.info('manager serving at %r', server.address)
        server.serve_forever()

    def _create(self, typeid, /, *args, **kwds):
        assert self._state.value == State.STARTED, 'server not yet started'
        connection = _connect(self._address, self._authkey)
        try:
            ident, exposed = dispatch(connection, None, 'create', (typeid,) + args, kwds)
        finally:
            connection.close()
        return Token(typeid, self._address, ident), exposed

    def join(self, timeout=None):
        if self._process is not None:
            self._process.join(timeout)
            if not self._process.is_alive():
                self._process = None

    def _ask(self, name):
        connection = _connect(self._address, self._authkey)
        try:
            return dispatch(connection, None, name)
        finally:
            connection.close()

    def _debug_info(self):
        return self._ask('debug_info')

    def _number_of_objects(self):
        return self._ask('number_of_objects')

    def __enter__(self):
        if self._state.value == State.INITIAL:
            self.start()
        if self._state.value != State.STARTED:
            if self._state.value == State.INITIAL:
                raise context.ProcessError('Unable to start server')
            if self._state.value == State.SHUTDOWN:
                raise context.ProcessError('Manager has shut down')
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.shutdown()

    @staticmethod
    def _finalize_manager(process, address, authkey, state, shutdown_timeout):
        if process.is_alive():
            util.info('sending shutdown message to manager')
            try:
                connection = _connect(address, authkey)
                try:
                    dispatch(connection, None, 'shutdown')
                finally:
                    connection.close()
            except Exception:
                pass
            process.join(timeout=shutdown_timeout)
            if process.is_alive():
                util.info('manager still alive')
                process.terminate()
                process.join(timeout=shutdown_timeout)
                if process.is_alive():
                    process.kill()
                    process.join()
        state.value = State.SHUTDOWN

    @property
    def address(self):
        return self._address

    @classmethod
    def register(cls, typeid, callable=None, proxytype=None, exposed=None, method_to_typeid=None,
                 create_method=True):
        if '_registry' not in cls.__dict__:
            cls._registry = cls._registry.copy()
        if proxytype is None:
            proxytype = AutoProxy
        exposed = exposed or getattr(proxytype, '_exposed_', None)
        method_to_typeid = method_to_typeid or getattr(proxytype, '_method_to_typeid_', None)
        cls._registry[typeid] = callable, exposed, method_to_typeid, proxytype
        if create_method:
            # Its code's name is that of a class: what it makes is called as what a class makes is (new_name).
            def Shared(self, /, *args, **kwds):
                util.debug('requesting creation of a shared %r object', typeid)
                name = _machine.new_name(typeid, self)
                token, exposed = self._create(typeid, *args, **kwds | {_NAME: name} if name else kwds)
                return proxytype(token, self._serializer, manager=self, authkey=self._authkey,
                                 exposed=exposed)
            Shared.__name__ = typeid
            setattr(cls, typeid, Shared)

    def __reduce__(self):
        return _rebuild_manager, (type(self), self._address, self._authkey, self._serializer)


def _rebuild_manager(cls, address, authkey, serializer):
    manager = cls(address, authkey, serializer)
    manager._state.value = State.STARTED
    return manager


# --- proxies

_connections = {}       # address -> {thread: connection}; each process has its own


def _address_key(address):
    return address if isinstance(address, str) else str(address)


def _own_connections(address):
    return _connections.setdefault(_address_key(address), {})


util.register_after_fork(_connections, dict.clear)


class BaseProxy:
    def __init__(self, token, serializer, manager=None, authkey=None, exposed=None, incref=True,
                 manager_owned=False):
        self._token = token
        self._id = token.id
        self._manager = manager
        self._serializer = serializer
        self._owned_by_manager = manager_owned
        if authkey is not None:
            self._authkey = process.AuthenticationString(authkey)
        elif manager is not None:
            self._authkey = manager._authkey
        else:
            self._authkey = process.current_process().authkey

    def _connection(self):
        connections = _own_connections(self._token.address)
        ident = threading.get_ident()
        connection = connections.get(ident)
        if connection is None:
            connection = _connect(self._token.address, self._authkey)
            dispatch(connection, None, 'accept_connection', (_own_name(),))
            connections[ident] = connection
        return connection

    def _callmethod(self, methodname, args=(), kwds={}):
        connection = self._connection()
        connection.send((self._id, methodname, args, kwds))
        kind, result = connection.recv()
        if kind == '#RETURN':
            return result
        if kind == '#PROXY':
            exposed, token = result
            proxytype = self._manager._registry[token.typeid][-1] if self._manager is not None \
                else _proxy_type(token.typeid)
            token.address = self._token.address
            return proxytype(token, self._serializer, manager=self._manager,
                             authkey=self._authkey, exposed=exposed)
        raise _exception_of(kind, result)

    def _getvalue(self):
        return self._callmethod('#GETVALUE')

    def __reduce__(self):
        kwds = {}
        if context.get_spawning_popen() is not None:
            kwds['authkey'] = self._authkey
        if getattr(self, '_isauto', False):
            kwds['exposed'] = self._exposed_
            return RebuildProxy, (AutoProxy, self._token, self._serializer, kwds)
        return RebuildProxy, (type(self), self._token, self._serializer, kwds)

    def __deepcopy__(self, memo):
        return self._getvalue()

    def __repr__(self):
        return f'<{type(self).__name__} object, typeid {self._token.typeid!r} at {id(self):#x}>'

    def __str__(self):
        try:
            return self._callmethod('__repr__')
        except Exception:
            return repr(self)[:-1] + "; '__str__()' failed>"


def _proxy_type(typeid):
    return SyncManager._registry[typeid][-1]


def RebuildProxy(func, token, serializer, kwds):
    server = getattr(process.current_process(), '_manager_server', None)
    if server is not None and server.address == token.address:
        kwds['manager_owned'] = True
    return func(token, serializer, incref=False, **kwds)


def MakeProxyType(name, exposed, _cache={}):
    exposed = tuple(exposed)
    if (name, exposed) in _cache:
        return _cache[name, exposed]
    namespace = {method: _forwarding(method) for method in exposed}
    made = _cache[name, exposed] = type(name, (BaseProxy,), namespace)
    made._exposed_ = exposed
    return made


def _forwarding(method):
    def forward(self, /, *args, **kwds):
        return self._callmethod(method, args, kwds)
    forward.__name__ = method
    return forward


def AutoProxy(token, serializer, manager=None, authkey=None, exposed=None, incref=True,
              manager_owned=False):
    if authkey is None:
        authkey = manager._authkey if manager is not None else process.current_process().authkey
    if exposed is None:
        connection = _connect(token.address, authkey)
        try:
            exposed = dispatch(connection, None, 'get_methods', (token,))
        finally:
            connection.close()
    kind = MakeProxyType(f'AutoProxy[{token.typeid}]', exposed)
    proxy = kind(token, serializer, manager=manager, authkey=authkey, manager_owned=manager_owned)
    proxy._isauto = True
    return proxy


# --- types that managers share

class Namespace:
    def __init__(self, /, **kwds):
        self.__dict__.update(kwds)

    def __repr__(self):
        shown = sorted(f'{name}={value!r}' for name, value in self.__dict__.items()
                       if not name.startswith('_'))
        return f'{type(self).__name__}({", ".join(shown)})'


class Value:
    def __init__(self, typecode, value, lock=True):
        self._typecode = typecode
        self._value = value

    def get(self):
        return self._value

    def set(self, value):
        self._value = value

    value = property(get, set)

    def __repr__(self):
        return f'{type(self).__name__}({self._typecode!r}, {self._value!r})'


def Array(typecode, sequence, lock=True):
    import array
    return array.array(typecode, sequence)


class IteratorProxy(BaseProxy):
    _exposed_ = ('__next__', 'send', 'throw', 'close')

    def __iter__(self):
        return self

    def __next__(self, *args):
        return self._callmethod('__next__', args)

    def send(self, *args):
        return self._callmethod('send', args)

    def throw(self, *args):
        return self._callmethod('throw', args)

    def close(self, *args):
        return self._callmethod('close', args)


class AcquirerProxy(BaseProxy):
    _exposed_ = ('acquire', 'release')

    def acquire(self, blocking=True, timeout=None):
        return self._callmethod('acquire', (blocking,) if timeout is None else (blocking, timeout))

    def release(self):
        return self._callmethod('release')

    def __enter__(self):
        return self._callmethod('acquire')

    def __exit__(self, exc_type, exc_val, exc_tb):
        return self._callmethod('release')


class ConditionProxy(AcquirerProxy):
    _exposed_ = ('acquire', 'release', 'wait', 'notify', 'notify_all')

    def wait(self, timeout=None):
        return self._callmethod('wait', (timeout,))

    def notify(self, n=1):
        return self._callmethod('notify', (n,))

    def notify_all(self):
        return self._callmethod('notify_all')

    wait_for = synchronize.Condition.wait_for


class EventProxy(BaseProxy):
    _exposed_ = ('is_set', 'set', 'clear', 'wait')

    def is_set(self):
        return self._callmethod('is_set')

    def set(self):
        return self._callmethod('set')

    def clear(self):
        return self._callmethod('clear')

    def wait(self, timeout=None):
        return self._callmethod('wait', (timeout,))


class BarrierProxy(BaseProxy):
    _exposed_ = ('__getattribute__', 'wait', 'abort', 'reset')

    def wait(self, timeout=None):
        return self._callmethod('wait', (timeout,))

    def abort(self):
        return self._callmethod('abort')

    def reset(self):
        return self._callmethod('reset')

    @property
    def parties(self):
        return self._callmethod('__getattribute__', ('parties',))

    @property
    def n_waiting(self):
        return self._callmethod('__getattribute__', ('n_waiting',))

    @property
    def broken(self):
        return self._callmethod('__getattribute__', ('broken',))


class NamespaceProxy(BaseProxy):
    _exposed_ = ('__getattribute__', '__setattr__', '__delattr__')

    def __getattr__(self, key):
        if key[0] == '_':
            return object.__getattribute__(self, key)
        return object.__getattribute__(self, '_callmethod')('__getattribute__', (key,))

    def __setattr__(self, key, value):
        if key[0] == '_':
            return object.__setattr__(self, key, value)
        return object.__getattribute__(self, '_callmethod')('__setattr__', (key, value))

    def __delattr__(self, key):
        if key[0] == '_':
            return object.__delattr__(self, key)
        return object.__getattribute__(self, '_callmethod')('__delattr__', (key,))


class ValueProxy(BaseProxy):
    _exposed_ = ('get', 'set')

    def get(self):
        return self._callmethod('get')

    def set(self, value):
        return self._callmethod('set', (value,))

    value = property(get, set)

    def __class_getitem__(cls, item):
        return cls


BaseListProxy = MakeProxyType('BaseListProxy', (
    '__add__', '__contains__', '__delitem__', '__getitem__', '__len__', '__mul__', '__reversed__',
    '__rmul__', '__setitem__', 'append', 'clear', 'copy', 'count', 'extend', 'index', 'insert',
    'pop', 'remove', 'reverse', 'sort', '__imul__'))


class ListProxy(BaseListProxy):
    def __iadd__(self, value):
        self._callmethod('extend', (value,))
        return self

    def __imul__(self, value):
        self._callmethod('__imul__', (value,))
        return self

    def __class_getitem__(cls, item):
        return cls


DictProxy = MakeProxyType('DictProxy', (
    '__contains__', '__delitem__', '__getitem__', '__ior__', '__iter__', '__len__', '__or__',
    '__reversed__', '__ror__', '__setitem__', 'clear', 'copy', 'fromkeys', 'get', 'items', 'keys',
    'pop', 'popitem', 'setdefault', 'update', 'values'))
DictProxy._method_to_typeid_ = {'__iter__': 'Iterator'}
_BaseDictProxy = DictProxy


class DictProxy(_BaseDictProxy):
    def __ior__(self, value):
        self._callmethod('__ior__', (value,))
        return self

    def __class_getitem__(cls, item):
        return cls


ArrayProxy = MakeProxyType('ArrayProxy', ('__len__', '__getitem__', '__setitem__'))

BasePoolProxy = MakeProxyType('PoolProxy', (
    'apply', 'apply_async', 'close', 'imap', 'imap_unordered', 'join', 'map', 'map_async',
    'starmap', 'starmap_async', 'terminate'))
BasePoolProxy._method_to_typeid_ = {
    'apply_async': 'AsyncResult', 'map_async': 'AsyncResult', 'starmap_async': 'AsyncResult',
    'imap': 'Iterator', 'imap_unordered': 'Iterator'}


class PoolProxy(BasePoolProxy):
    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.terminate()


class SyncManager(BaseManager):
    """The manager of multiprocessing.Manager()."""


def _pool(*args, **kwds):
    from .pool import Pool
    return Pool(*args, **kwds)


SyncManager.register('Queue', queue.Queue)
SyncManager.register('JoinableQueue', queue.Queue)
SyncManager.register('Event', threading.Event, EventProxy)
SyncManager.register('Lock', threading.Lock, AcquirerProxy)
SyncManager.register('RLock', threading.RLock, AcquirerProxy)
SyncManager.register('Semaphore', threading.Semaphore, AcquirerProxy)
SyncManager.register('BoundedSemaphore', threading.BoundedSemaphore, AcquirerProxy)
SyncManager.register('Condition', threading.Condition, ConditionProxy)
SyncManager.register('Barrier', threading.Barrier, BarrierProxy)
SyncManager.register('Pool', _pool, PoolProxy)
SyncManager.register('list', list, ListProxy)
SyncManager.register('dict', dict, DictProxy)
SyncManager.register('Value', Value, ValueProxy)
SyncManager.register('Array', Array, ArrayProxy)
SyncManager.register('Namespace', Namespace, NamespaceProxy)
SyncManager.register('Iterator', proxytype=IteratorProxy, create_method=False)
SyncManager.register('AsyncResult', create_method=False)


class SharedMemoryManager(BaseManager):
    """Removes the blocks it has made when it shuts down. (Its server has nothing else to do.)"""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self._blocks = []

    def start(self, *args, **kwargs):
        super().start(*args, **kwargs)
        stop = self.shutdown

        def shutdown():
            stop()
            for block in self._blocks:
                try:
                    block.unlink()
                except FileNotFoundError:
                    pass
            self._blocks.clear()

        self.shutdown = shutdown

    def SharedMemory(self, size):
        from .shared_memory import SharedMemory
        block = SharedMemory(None, create=True, size=size)
        self._blocks.append(block)
        return block

    def ShareableList(self, sequence):
        from .shared_memory import ShareableList
        made = ShareableList(sequence)
        self._blocks.append(made.shm)
        return made
