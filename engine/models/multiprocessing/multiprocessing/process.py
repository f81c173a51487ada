"""Process objects, and what a process knows about itself (Lib/multiprocessing/process.py)."""
import sys
import threading
import _machine

__all__ = ['BaseProcess', 'current_process', 'active_children', 'parent_process']

_SIGNAL_NAMES = {1: 'SIGHUP', 2: 'SIGINT', 3: 'SIGQUIT', 6: 'SIGABRT', 9: 'SIGKILL',
                 10: 'SIGUSR1', 11: 'SIGSEGV', 12: 'SIGUSR2', 14: 'SIGALRM', 15: 'SIGTERM'}


def current_process():
    return _current_process


def parent_process():
    return _parent_process


def active_children():
    _cleanup()
    return list(_children)


def _cleanup():
    """Forgets children that have ended."""
    for process in list(_children):
        if process._popen is not None and process._popen.poll() is not None:
            _children.pop(process, None)


class BaseProcess:
    """Process objects represent activity that is run in a separate process

The class is analogous to `threading.Thread`"""

    def _Popen(self):
        raise NotImplementedError

    def __init__(self, group=None, target=None, name=None, args=(), kwargs={}, *, daemon=None):
        global _process_number
        assert group is None, 'group argument must be None for now'
        _process_number += 1
        self._identity = _current_process._identity + (_process_number,)
        self._config = _current_process._config.copy()
        self._parent_pid = _machine.getpid()
        self._parent_name = _current_process.name
        self._popen = None
        self._closed = False
        self._target = target
        self._args = tuple(args)
        self._kwargs = dict(kwargs)
        self._name = name or (type(self).__name__ + '-'
                              + ':'.join(str(i) for i in self._identity))
        if daemon is not None:
            self.daemon = daemon

    def _check_closed(self):
        if self._closed:
            raise ValueError('process object is closed')

    def run(self):
        if self._target:
            self._target(*self._args, **self._kwargs)

    def start(self):
        self._check_closed()
        assert self._popen is None, 'cannot start a process twice'
        assert self._parent_pid == _machine.getpid(), \
            'can only start a process object created by current process'
        assert not _current_process._config.get('daemon'), \
            'daemonic processes are not allowed to have children'
        _cleanup()
        self._popen = self._Popen(self)
        self._sentinel = self._popen.sentinel
        # The arguments have been copied: do not keep them alive here.
        del self._target, self._args, self._kwargs
        _children[self] = None

    def interrupt(self):
        self._check_closed()
        self._popen.interrupt()

    def terminate(self):
        self._check_closed()
        self._popen.terminate()

    def kill(self):
        self._check_closed()
        self._popen.kill()

    def join(self, timeout=None):
        self._check_closed()
        assert self._parent_pid == _machine.getpid(), 'can only join a child process'
        assert self._popen is not None, 'can only join a started process'
        if self._popen.wait(timeout) is not None:
            _children.pop(self, None)

    def is_alive(self):
        self._check_closed()
        if self is _current_process:
            return True
        assert self._parent_pid == _machine.getpid(), 'can only test a child process'
        if self._popen is None:
            return False
        if self._popen.poll() is None:
            return True
        _children.pop(self, None)
        return False

    def close(self):
        if self._popen is not None:
            if self._popen.poll() is None:
                raise ValueError('Cannot close a process while it is still running. '
                                 'You should first call join() or terminate().')
            self._popen.close()
            self._popen = None
            del self._sentinel
            _children.pop(self, None)
        self._closed = True

    @property
    def name(self):
        return self._name

    @name.setter
    def name(self, name):
        assert isinstance(name, str), 'name must be a string'
        self._name = name
        if self is _current_process:
            _machine.process_name(name)

    @property
    def daemon(self):
        return self._config.get('daemon', False)

    @daemon.setter
    def daemon(self, daemonic):
        assert self._popen is None, 'process has already started'
        self._config['daemon'] = daemonic

    @property
    def authkey(self):
        return self._config['authkey']

    @authkey.setter
    def authkey(self, authkey):
        self._config['authkey'] = AuthenticationString(authkey)

    @property
    def exitcode(self):
        self._check_closed()
        if self is _current_process:
            return None
        return None if self._popen is None else self._popen.poll()

    @property
    def ident(self):
        self._check_closed()
        if self is _current_process:
            return _machine.getpid()
        return self._popen and self._popen.pid

    @property
    def pid(self):
        return self.ident

    @property
    def sentinel(self):
        self._check_closed()
        try:
            return self._sentinel
        except AttributeError:
            raise ValueError('process not started') from None

    def __repr__(self):
        exitcode = None
        if self is _current_process:
            status = 'started'
        elif self._closed:
            status = 'closed'
        elif self._parent_pid != _machine.getpid():
            status = 'unknown'
        elif self._popen is None:
            status = 'initial'
        else:
            exitcode = self._popen.poll()
            status = 'started' if exitcode is None else 'stopped'
        info = [type(self).__name__, f'name={self._name!r}']
        if self._popen is not None:
            info.append(f'pid={self._popen.pid}')
        info.append(f'parent={self._parent_pid}')
        info.append(status)
        if exitcode is not None:
            shown = exitcode
            if exitcode < 0 and -exitcode in _SIGNAL_NAMES:
                shown = '-' + _SIGNAL_NAMES[-exitcode]
            info.append(f'exitcode={shown}')
        if self.daemon:
            info.append('daemon')
        return f'<{" ".join(info)}>'

    # --- in the child
    def _bootstrap(self):
        """The whole life of the child; returns its exit code."""
        global _current_process, _parent_process, _process_number, _children
        from . import context, util
        try:
            if self._start_method is not None:
                context._force_start_method(self._start_method)
            _process_number = 0
            _children = {}
            _current_process = self
            _parent_process = _ParentProcess(self._parent_name, self._parent_pid)
            _machine.process_name(self._name)
            util._forget_finalizers()
            self._after_fork()
            util.info('child process calling self.run()')
            try:
                self.run()
                exitcode = 0
            finally:
                util._exit_function()
        except SystemExit as exc:
            if exc.code is None:
                exitcode = 0
            elif isinstance(exc.code, int):
                exitcode = exc.code
            else:
                _machine.write(2, str(exc.code) + '\n')
                exitcode = 1
        except BaseException as exc:
            from _describe import describe_exception
            exitcode = 1
            util._flush_std_streams()
            _machine.write(2, f'Process {self._name}:\n' + describe_exception(exc))
        finally:
            threading._join_all()
            util.info('process exiting with exitcode %d', exitcode)
            util._flush_std_streams()
        return exitcode

    @staticmethod
    def _after_fork():
        from . import util
        util._run_after_forkers()


class AuthenticationString(bytes):
    def __reduce__(self):
        from .context import get_spawning_popen
        if get_spawning_popen() is None:
            raise TypeError('Pickling an AuthenticationString object is disallowed for security '
                            'reasons')
        return AuthenticationString, (bytes(self),)


class _ParentProcess(BaseProcess):
    def __init__(self, name, pid):
        self._identity = ()
        self._name = name
        self._pid = pid
        self._parent_pid = None
        self._popen = None
        self._closed = False
        self._config = {}
        from .popen import _Sentinel
        self._sentinel = _Sentinel(pid)

    def is_alive(self):
        from .connection import wait
        return not wait([self._sentinel], timeout=0)

    @property
    def ident(self):
        return self._pid

    pid = ident

    def join(self, timeout=None):
        from .connection import wait
        wait([self._sentinel], timeout=timeout)


class _MainProcess(BaseProcess):
    def __init__(self):
        self._identity = ()
        self._name = 'MainProcess'
        self._parent_pid = None
        self._popen = None
        self._closed = False
        self._config = {'authkey': AuthenticationString(b'interleave' * 3), 'semprefix': '/mp'}

    def close(self):
        pass


_parent_process = None
_current_process = _MainProcess()
_process_number = 0
_children = {}      # a dict for its order; CPython's set is in the order of addresses
