"""Names of signals. Handlers can be set, but nobody sends a signal to a simulated process except
with terminate() and kill(), which end it."""
import _machine
import enum


class Signals(enum.IntEnum):
    SIGHUP = 1
    SIGINT = 2
    SIGQUIT = 3
    SIGABRT = 6
    SIGKILL = 9
    SIGUSR1 = 10
    SIGSEGV = 11
    SIGUSR2 = 12
    SIGPIPE = 13
    SIGALRM = 14
    SIGTERM = 15
    SIGCHLD = 17


SIGHUP, SIGINT, SIGQUIT, SIGABRT = Signals.SIGHUP, Signals.SIGINT, Signals.SIGQUIT, Signals.SIGABRT
SIGKILL, SIGUSR1, SIGSEGV, SIGUSR2 = (Signals.SIGKILL, Signals.SIGUSR1, Signals.SIGSEGV,
                                      Signals.SIGUSR2)
SIGPIPE, SIGALRM, SIGTERM, SIGCHLD = (Signals.SIGPIPE, Signals.SIGALRM, Signals.SIGTERM,
                                      Signals.SIGCHLD)
SIG_DFL, SIG_IGN = 0, 1
_handlers = {}


def default_int_handler(signalnum, frame, /):
    raise KeyboardInterrupt


def signal(signalnum, handler, /):
    old = _handlers.get(signalnum, default_int_handler if signalnum == SIGINT else SIG_DFL)
    _handlers[signalnum] = handler
    return old


def getsignal(signalnum, /):
    return _handlers.get(signalnum, default_int_handler if signalnum == SIGINT else SIG_DFL)


def raise_signal(signalnum, /):
    handler = _handlers.get(signalnum)
    if callable(handler):
        handler(signalnum, None)
    elif handler != SIG_IGN:
        if signalnum == SIGINT:
            raise KeyboardInterrupt
        _machine.kill(_machine.getpid(), int(signalnum))
