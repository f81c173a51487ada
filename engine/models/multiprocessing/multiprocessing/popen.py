"""Starting a process in one of the three ways, and waiting for it (popen_fork.py and the others
of Lib/multiprocessing)."""
import _machine
import threading
from . import util


class Popen:
    method = 'fork'

    def __init__(self, process_obj):
        self.returncode = None
        self._launch(process_obj)

    @property
    def sentinel(self):
        """Stands for the end of the process in connection.wait(): CPython's is a pipe."""
        return _Sentinel(self)

    def _launch(self, process_obj):
        thread = threading.current_thread()
        self.pid = _machine.fork(process_obj._name)
        if self.pid == 0:
            threading._after_fork(thread)
            _run_child(process_obj)

    def poll(self):
        return self._wait_ns(0)

    def wait(self, timeout=None):
        return self._wait_ns(-1 if timeout is None else max(0, int(timeout * 1e9)))

    def _wait_ns(self, timeout_ns):
        if self.returncode is None:
            self.returncode = _machine.wait_process(self.pid, timeout_ns)
        return self.returncode

    def send_signal(self, signal):
        if self.returncode is None and self.poll() is None:
            _machine.kill(self.pid, signal)

    def terminate(self):
        self.send_signal(15)

    def kill(self):
        self.send_signal(9)


class _Sentinel:
    def __init__(self, popen):
        self._popen = popen


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
        _machine.exit_process(code)


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
        _machine.pickled(len(first) + len(second))
        self.pid = _machine.spawn(self.method, first + second, process_obj._name)


class ForkServerPopen(SpawnPopen):
    method = 'forkserver'
