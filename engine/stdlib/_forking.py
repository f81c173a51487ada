"""fork() with what CPython's modules do around it (PyOS_BeforeFork and its counterparts, Modules/posixmodule.c)."""
import sys
import _machine

hooks = []      # (before, after in the child, after in the parent): os.register_at_fork()


def fork(name, place=None):
    """A child called `name`: its pid, 0 in the child. `place`: file, line and module of the library that forks."""
    threading = sys.modules.get('threading')
    thread = None if threading is None else threading.current_thread()
    for before, _, _ in reversed(hooks):
        if before is not None:
            before()
    pid = _machine.fork(name)
    if pid == 0:
        if thread is not None:
            threading._after_fork(thread)
    elif thread is not None and threading.active_count() > 1:
        _warn(place)
    for _, in_child, in_parent in hooks:
        after = in_child if pid == 0 else in_parent
        if after is not None:
            after()
    return pid


def _warn(place):
    """warn_about_fork_with_threads() in posixmodule.c, 3.12 and later; an 'error' comes to nothing there, too."""
    if place is not None and 'warnings' not in sys.modules:
        return      # nobody has changed the filters, which show this for the program's own lines only
    import warnings
    text = (f'This process (pid={_machine.getpid()}) is multi-threaded, use of fork() may lead to deadlocks in the '
            'child.')
    try:
        if place is None:
            warnings.warn(text, DeprecationWarning)
        else:
            warnings.warn_explicit(text, DeprecationWarning, *place)
    except DeprecationWarning:
        pass
