"""select(), poll() and epoll on the machine's one way to wait for descriptors."""
import _machine
from _files import os_error

error = OSError
POLLIN, POLLPRI, POLLOUT, POLLERR, POLLHUP, POLLNVAL = 1, 2, 4, 8, 16, 32
POLLRDNORM, POLLRDBAND, POLLWRNORM, POLLWRBAND, POLLMSG, POLLRDHUP = 64, 128, 256, 512, 1024, 8192
EPOLLIN, EPOLLPRI, EPOLLOUT, EPOLLERR, EPOLLHUP, EPOLLRDHUP = 1, 2, 4, 8, 16, 8192
EPOLLONESHOT, EPOLLET, EPOLLEXCLUSIVE = 1 << 30, 1 << 31, 1 << 28
EPOLL_CLOEXEC = 524288
PIPE_BUF = 4096


def _fileno(thing):
    if isinstance(thing, int):
        fd = thing
    else:
        method = getattr(thing, 'fileno', None)
        if method is None:
            raise TypeError('argument must be an int, or have a fileno() method.')
        fd = method()
        if not isinstance(fd, int):
            raise TypeError('fileno() returned a non-integer')
    if fd < 0:
        raise ValueError(f'file descriptor cannot be a negative integer ({fd})')
    return fd


def _wait(wanted, timeout_ns, what, turns=None):
    """What is ready of {descriptor: events}, as such a dict. Standard input always is. With `turns`, numbers by
    descriptor (watch_turn), what has been ready longest comes first, else it is the order asked for."""
    ready = {fd: events & 1 if fd == 0 else events & 4 for fd, events in wanted.items() if fd < 3}
    ready = {fd: events for fd, events in ready.items() if events}
    interests = []
    for fd, events in wanted.items():
        if fd >= 3:
            interests += fd, events | turns[fd] if turns else events
    found = _machine.sock_wait(interests, 0 if ready else timeout_ns, what)
    found = {found[i]: found[i + 1] for i in range(0, len(found), 2)}
    if turns:
        ready.update(found)
        return ready
    return {fd: ready.get(fd) or found.get(fd) for fd in wanted if fd in ready or fd in found}


def _ns(seconds):
    return -1 if seconds is None else int(seconds * 1e9)


def select(rlist, wlist, xlist, timeout=None, /):
    if timeout is not None:
        if not isinstance(timeout, (int, float)):
            raise TypeError('timeout must be a float or None')
        if timeout < 0:
            raise ValueError('timeout must be non-negative')
    lists = [list(rlist), list(wlist), list(xlist)]
    numbers = [[_fileno(thing) for thing in things] for things in lists]
    wanted = {}
    for fds, events in zip(numbers, (1, 4, 0)):
        for fd in fds:
            wanted[fd] = wanted.get(fd, 0) | events
    if any(bits & 32 for bits in _wait(wanted, 0, 'select()').values()):
        raise os_error(9)
    ready = _wait(wanted, _ns(timeout), 'select()')
    masks = (1 | 8 | 16, 4 | 8, 2)
    return tuple([thing for thing, fd in zip(things, fds) if ready.get(fd, 0) & mask and
                  (mask != 1 | 8 | 16 or wanted[fd] & 1)]
                 for things, fds, mask in zip(lists, numbers, masks))


class poll:
    def __init__(self):
        self._fds = {}

    def register(self, fd, eventmask=POLLIN | POLLPRI | POLLOUT, /):
        self._fds[_fileno(fd)] = eventmask

    def modify(self, fd, eventmask, /):
        fd = _fileno(fd)
        if fd not in self._fds:
            raise os_error(2)
        self._fds[fd] = eventmask

    def unregister(self, fd, /):
        del self._fds[_fileno(fd)]

    def poll(self, timeout=None, /):
        ns = -1 if timeout is None or timeout < 0 else int(timeout * 1000000)
        return list(_wait(self._fds, ns, 'poll()').items())


class epoll:
    def __init__(self, sizehint=-1, flags=0):
        self._fds = {}
        self._turns = {}
        self.closed = False

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()

    def close(self):
        self.closed = True

    def fileno(self):
        return 3

    def _check(self):
        if self.closed:
            raise ValueError('I/O operation on closed epoll object')

    def register(self, fd, eventmask=EPOLLIN | EPOLLPRI | EPOLLOUT):
        self._check()
        fd = _fileno(fd)
        if fd in self._fds:
            raise os_error(17)
        if fd >= 3 and _machine.sock_wait((fd, 0), 0, '') and _machine.sock_wait((fd, 0), 0, '')[1] & 32:
            raise os_error(9)
        self._turns[fd] = _machine.watch_turn(fd, 0)
        self._fds[fd] = eventmask

    def modify(self, fd, eventmask):
        self._check()
        fd = _fileno(fd)
        if fd not in self._fds:
            raise os_error(2)
        self._turns[fd] = _machine.watch_turn(fd, self._fds[fd] & 0xff) or self._turns[fd]
        self._fds[fd] = eventmask

    def unregister(self, fd):
        self._check()
        fd = _fileno(fd)
        if fd not in self._fds:
            raise os_error(2)
        del self._fds[fd]

    def poll(self, timeout=None, maxevents=-1):
        self._check()
        for fd in [fd for fd in self._fds if fd >= 3]:
            state = _machine.sock_wait((fd, 0), 0, '')
            if state and state[1] & 32:
                del self._fds[fd]       # closed: the kernel has forgotten it
        wanted = {fd: mask & 0xffff for fd, mask in self._fds.items() if mask & 0xffff}
        ready = _wait(wanted, -1 if timeout is None or timeout < 0 else int(timeout * 1e9), 'epoll()',
                      self._turns)
        for fd in ready:
            if self._fds[fd] & EPOLLONESHOT:
                self._fds[fd] = 0
        found = list(ready.items())
        return found if maxevents < 0 else found[:maxevents]
