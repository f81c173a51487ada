"""The server that 'forkserver' forks from is the machine's; nothing of it is imported before."""

__all__ = ['ensure_running', 'get_inherited_fds', 'set_forkserver_preload']


def ensure_running():
    pass


def get_inherited_fds():
    return None


def set_forkserver_preload(modules_names):
    if not all(type(name) is str for name in modules_names):
        raise TypeError('module_names must be a list of strings')
