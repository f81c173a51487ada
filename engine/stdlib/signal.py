"""Signals (Modules/signalmodule.c): handlers run in the main thread, which the machine makes call
_run_handlers() when it next looks."""
import _machine
import enum
import sys

_NAMES = ('SIGHUP SIGINT SIGQUIT SIGILL SIGTRAP SIGABRT SIGBUS SIGFPE SIGKILL SIGUSR1 SIGSEGV SIGUSR2 '
          'SIGPIPE SIGALRM SIGTERM SIGSTKFLT SIGCHLD SIGCONT SIGSTOP SIGTSTP SIGTTIN SIGTTOU SIGURG '
          'SIGXCPU SIGXFSZ SIGVTALRM SIGPROF SIGWINCH SIGIO SIGPWR SIGSYS').split()
_TEXTS = ('Hangup;Interrupt;Quit;Illegal instruction;Trace/breakpoint trap;Aborted;Bus error;'
          'Floating point exception;Killed;User defined signal 1;Segmentation fault;'
          'User defined signal 2;Broken pipe;Alarm clock;Terminated;Stack fault;Child exited;Continued;'
          'Stopped (signal);Stopped;Stopped (tty input);Stopped (tty output);Urgent I/O condition;'
          'CPU time limit exceeded;File size limit exceeded;Virtual timer expired;'
          'Profiling timer expired;Window changed;I/O possible;Power failure;'
          'Bad system call').split(';')

Signals = enum.IntEnum('Signals', [*zip(_NAMES, range(1, 32)), ('SIGRTMIN', 34), ('SIGRTMAX', 64)])
Handlers = enum.IntEnum('Handlers', {'SIG_DFL': 0, 'SIG_IGN': 1})
Sigmasks = enum.IntEnum('Sigmasks', {'SIG_BLOCK': 0, 'SIG_UNBLOCK': 1, 'SIG_SETMASK': 2})
for _enum in (Signals, Handlers, Sigmasks):
    _enum.__module__ = __name__
    globals().update(_enum.__members__)
SIGCLD, SIGPOLL, SIGIOT = SIGCHLD, SIGIO, SIGABRT       # noqa: F821
NSIG = 65
ITIMER_REAL, ITIMER_VIRTUAL, ITIMER_PROF = 0, 1, 2
ItimerError = OSError


def default_int_handler(signalnum, frame, /):
    """The default handler for SIGINT installed by Python.

It raises KeyboardInterrupt."""
    raise KeyboardInterrupt


_runners = sys.modules.get('asyncio.runners')       # a runner has had SIGINT before this module was there
_handlers = {SIGINT: _runners and _runners._interrupts and _runners._interrupts._interrupt       # noqa: F821
             or default_int_handler, SIGPIPE: SIG_IGN}        # noqa: F821
_timer = [0, 0]         # when SIGALRM is due next, in ns, and its interval
_waiting = []           # locks of pause() and sigwait(), which any handler's end releases
_masks = {}             # what threads block, by ident, where that is anything
_pending = []           # of the process: no thread would take it
_pending_of = {}        # sent to one thread, which blocks it


def _checked(signalnum):
    if not hasattr(signalnum, '__index__'):
        raise TypeError(f"'{type(signalnum).__name__}' object cannot be interpreted as an integer")
    if not 1 <= signalnum < NSIG:
        raise ValueError('signal number out of range')
    return _named(Signals, int(signalnum))


def _named(kind, value):
    try:
        return kind(value)
    except (ValueError, TypeError):
        return value


def signal(signalnum, handler):
    import threading
    if threading.current_thread() is not threading.main_thread():
        raise ValueError('signal only works in main thread of the main interpreter')
    number = _checked(signalnum)
    if not callable(handler) and handler not in (0, 1) or isinstance(handler, bool):
        raise TypeError('signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object')
    if number in (9, 19) or 32 <= number < 34:
        import _files
        raise _files.os_error(22)
    old = getsignal(number)
    _handlers[number] = handler if callable(handler) else Handlers(handler)
    _tell_machine()
    return old


def _tell_machine():
    handled = ignored = 0
    for number, handler in _handlers.items():
        if callable(handler):
            handled |= 1 << number
        elif handler == 1:
            ignored |= 1 << number
    for number in _blocked():      # what is blocked waits here, too, whatever it does by default
        handled |= 1 << number
    _machine.signals(handled, ignored)


def getsignal(signalnum):
    return _handlers.get(_checked(signalnum), SIG_DFL)        # noqa: F821


def _run_handlers():
    import _vm
    from _frames import frame_below
    while (number := _machine.signal_arrived()) != 0:
        handler = _handlers.get(number)
        if number in _blocked():
            _wait_in(_pending, number)
        elif callable(handler):
            _wake()
            handler(number, frame_below(_vm.frame() - 1))


def _blocked():
    """What every thread of the process blocks."""
    if not _masks:
        return frozenset()
    import threading
    return frozenset.intersection(*[_masks.get(t.ident, frozenset()) for t in threading.enumerate()])


def _mask():
    return _masks.get(_machine.get_ident(), frozenset())


def _inherit(run):
    """What a new thread is to run: with the mask of the thread that starts it."""
    mask = _mask()

    def run_with_mask(*args):
        ident = _machine.get_ident()
        if mask:
            _masks[ident] = mask
        try:
            run(*args)
        finally:
            _masks.pop(ident, None)
            _pending_of.pop(ident, None)
            _tell_machine()

    return run_with_mask


def _wait_in(pending, number):
    if number not in pending:
        pending.append(number)
    _wake()


def _wake():
    while _waiting:
        _waiting.pop().release()


def raise_signal(signalnum, /):
    pthread_kill(_machine.get_ident(), signalnum)


class struct_siginfo(sys._Record):
    """What sigwaitinfo() tells of a signal."""

    _fields = ('si_signo', 'si_code', 'si_errno', 'si_pid', 'si_uid', 'si_status', 'si_band')


def _wait_for(signals, end):
    """Takes one of these, which the caller has blocked; None when the time is over."""
    own = _pending_of.setdefault(_machine.get_ident(), [])
    while True:
        for number in sorted(own + _pending):
            if number in signals:
                (own if number in own else _pending).remove(number)
                return number
        lock = _machine.waiter_lock(_machine.resource('a signal'))
        _waiting.append(lock)
        left = -1 if end is None else (end - _machine.now_ns()) / 1e9
        if end is not None and left <= 0 or not lock.acquire(timeout=left):
            return None


def sigwait(sigset):
    return _named(Signals, _wait_for({int(_checked(n)) for n in sigset}, None))


def sigtimedwait(sigset, timeout, /):
    if timeout is not None and timeout < 0:
        raise ValueError('timeout must be non-negative')
    end = None if timeout is None else _machine.now_ns() + int(timeout * 1e9)
    number = _wait_for({int(_checked(n)) for n in sigset}, end)
    return None if number is None else struct_siginfo((number, 0, 0, _machine.getpid(), 1000, 0, 0))


def sigwaitinfo(sigset, /):
    return sigtimedwait(sigset, None)


def pause():
    lock = _machine.waiter_lock(_machine.resource('a signal'))
    _waiting.append(lock)
    lock.acquire()


def alarm(seconds, /):
    left = _timer[0] - _machine.now_ns() if _timer[0] else 0
    setitimer(ITIMER_REAL, seconds)
    return -(-left // 1000000000) if left > 0 else 0


def setitimer(which, seconds, interval=0.0, /):
    if which != ITIMER_REAL:
        raise NotImplementedError('Interleave: only ITIMER_REAL is simulated')
    if seconds < 0 or interval < 0:
        import _files
        raise _files.os_error(22)
    old = getitimer(which)
    first, every = int(seconds * 1e9), int(interval * 1e9)
    _timer[:] = [_machine.now_ns() + first if first else 0, every]
    _machine.set_alarm(first, every)
    return old


def getitimer(which, /):
    due, every = _timer
    now = _machine.now_ns()
    if due and due <= now:
        due = due + -(-(now - due) // every) * every if every else 0
    return (max(0, due - now) / 1e9 if due else 0.0, every / 1e9)


def strsignal(signalnum, /):
    if not 1 <= signalnum < NSIG:
        raise ValueError('signal number out of range')
    if signalnum <= len(_TEXTS):
        return _TEXTS[signalnum - 1]
    return f'Real-time signal {signalnum - 34}' if signalnum >= 34 else None


def valid_signals():
    return {_named(Signals, n) for n in range(1, NSIG) if n not in (32, 33)}


def pthread_sigmask(how, mask):
    import _thread
    _thread.inherit = _inherit
    old, ident = _mask(), _machine.get_ident()
    mask = frozenset([int(n) for n in mask]) - {9, 19}
    mask = old | mask if how == 0 else old - mask if how == 1 else mask
    _masks[ident] = mask
    if not mask:
        del _masks[ident]
    _tell_machine()
    for pending, blocked in (_pending_of.get(ident, []), mask), (_pending, _blocked()):
        for number in [n for n in pending if n not in blocked]:
            pending.remove(number)
            _machine.kill(_machine.getpid(), number)
    return {_named(Signals, n) for n in old}


def sigpending():
    return {_named(Signals, n) for n in _pending + _pending_of.get(_machine.get_ident(), [])}


def siginterrupt(signalnum, flag, /):
    _checked(signalnum)


def set_wakeup_fd(fd, /, *, warn_on_full_buffer=True):
    return -1


def _only_noted(thread_id, number):
    """Another thread than the main one takes the signal: that does not leave its system call, and runs the handler
    afterwards. An event loop is woken, by the descriptor that CPython's set_wakeup_fd() is for."""
    import threading
    handler = getsignal(number)
    return (callable(handler) and thread_id != threading.main_thread().ident
            and not hasattr(getattr(handler, '__self__', None), '_signal_handlers'))


def pthread_kill(thread_id, signalnum, /):
    number = int(_checked(signalnum))
    if number in _masks.get(thread_id, ()):
        _wait_in(_pending_of.setdefault(thread_id, []), number)
    elif _only_noted(thread_id, number):
        _machine.interrupt_main(number)
    else:
        _machine.kill(_machine.getpid(), number)
