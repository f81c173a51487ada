"""Starting a process in one of the three ways, and waiting for it (popen_fork.py and the others
of Lib/multiprocessing)."""
import _forking
import _machine
from _pickled import pickled
from . import util


class Popen:
    method = 'fork'

    def __init__(self, process_obj):
        util._flush_std_streams()
        self.returncode = None
        self.finalizer = None
        self._launch(process_obj)
        self.sentinel = _Sentinel(self.pid)

    def _launch(self, process_obj):
        self.pid = _forking.fork(process_obj._name, ('multiprocessing/popen_fork.py', 67, 'multiprocessing.popen_fork'))
        if self.pid == 0:
            _run_child(process_obj)

    def poll(self):
        return self._wait_ns(0)

    def wait(self, timeout=None):
        return self._wait_ns(-1 if timeout is None else max(0, int(timeout * 1e9)))

    def _wait_ns(self, timeout_ns):
        if self.returncode is None:
            if timeout_ns > 0:
                # CPython waits for the sentinel first: the child may be waited for elsewhere.
                from .connection import wait
                if not wait([self.sentinel], timeout_ns / 1e9):
                    return None
            try:
                self.returncode = _machine.wait_process(self.pid, timeout_ns)
            except ChildProcessError:
                return None     # somebody else has waited for it
        return self.returncode

    def _send_signal(self, signal):
        if self.returncode is None and self.poll() is None:
            try:
                _machine.kill(self.pid, signal)
            except ProcessLookupError:
                pass
            except OSError:
                if self.wait(timeout=0.1) is None:
                    raise

    def interrupt(self):
        self._send_signal(2)

    def terminate(self):
        self._send_signal(15)

    def kill(self):
        self._send_signal(9)

    def close(self):
        pass


class _Sentinel(int):
    """Stands for the end of the process with this pid, in connection.wait(). CPython's is the
    number of a pipe's end."""


def _run_child(process_obj):
    """In the child of fork(): never returns."""
    import atexit
    code = 1
    util._start_over()
    try:
        atexit._clear()
        atexit.register(util._exit_function)
        code = process_obj._bootstrap()
    finally:
        atexit._run_exitfuncs()
        util._flush_std_streams()
        _machine.exit_process(int(code))


class SpawnPopen(Popen):
    method = 'spawn'

    def _launch(self, process_obj):
        from . import context, reduction, spawn
        preparation = spawn.get_preparation_data(process_obj._name)
        context._set_spawning(self)
        try:
            first = reduction.dumps(preparation)
            second = reduction.dumps(process_obj)
        finally:
            context._set_spawning(None)
        data = first + second
        pickled(data)
        self.pid = _machine.spawn(self.method, data, process_obj._name)


class ForkServerPopen(SpawnPopen):
    method = 'forkserver'
