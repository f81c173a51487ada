"""How a spawned process becomes the child it is meant to be (Lib/multiprocessing/spawn.py).

The machine starts an empty interpreter and calls _spawn_main() with the bytes that
popen.SpawnPopen wrote: two pickles, the preparation data and the process object.
"""
import sys
import _machine
from _pickled import unpickled
from . import process

__all__ = ['freeze_support', 'set_executable', 'get_executable', 'get_preparation_data',
           'import_main_path']

_MISSING_GUARD = '''
        An attempt has been made to start a new process before the
        current process has finished its bootstrapping phase.

        This probably means that you are not using fork to start your
        child processes and you have forgotten to use the proper idiom
        in the main module:

            if __name__ == '__main__':
                freeze_support()
                ...

        The "freeze_support()" line can be omitted if the program
        is not going to be frozen to produce an executable.

        To fix this issue, refer to the "Safe importing of main module"
        section in https://docs.python.org/3/library/multiprocessing.html
        '''


def freeze_support():
    pass


def set_executable(exe):
    pass


def get_executable():
    return sys.executable


def _check_not_importing_main():
    if getattr(process.current_process(), '_inheriting', False):
        raise RuntimeError(_MISSING_GUARD)


def get_preparation_data(name):
    from .context import get_start_method
    _check_not_importing_main()
    return {
        'log_to_stderr': False,
        'authkey': b'interleave',
        'name': name,
        'sys_argv': list(sys.argv),
        'orig_dir': '/',
        'dir': '/',
        'start_method': get_start_method(),
        'init_main_from_path': _machine.file_name(),
    }


def import_main_path(path):
    """Runs the user's program again, as a module that is not called __main__."""
    import _vm
    module = type(sys)('__mp_main__')
    module.__file__ = path
    namespace = module.__dict__
    code = _vm.compile(_machine.main_source(), path, 'exec')
    sys.modules['__mp_main__'] = module
    _vm.exec_body(code, namespace, namespace)
    sys.modules['__main__'] = module


def _spawn_main(payload):
    """Runs the child; returns its exit code. The machine reports what it raises, and ends it."""
    import pickle
    if payload.startswith(b'interpreter'):
        from concurrent import interpreters
        return interpreters._serve(payload[11:])
    from . import context
    unpickled(payload)
    unpickler = pickle.Unpickler(None)
    current = process.current_process()
    current._inheriting = True
    try:
        data, end = unpickler._load(payload, 0)
        current.name = data['name']
        sys.argv = data['sys_argv']
        context._force_start_method(data['start_method'])
        import_main_path(data['init_main_from_path'])
        child, _ = unpickler._load(payload, end)
    finally:
        del current._inheriting
    return child._bootstrap()
