"""The socket of a transport, for those who only want to look at it (Lib/asyncio/trsock.py)."""


class TransportSocket:
    __slots__ = ('_sock',)

    def __init__(self, sock):
        self._sock = sock

    def __repr__(self):
        sock = self._sock
        text = (f'<asyncio.TransportSocket fd={self.fileno()}, family={sock.family!s}, '
                f'type={sock.type!s}, proto={sock.proto}')
        if self.fileno() != -1:
            for name, ask in (('laddr', sock.getsockname), ('raddr', sock.getpeername)):
                try:
                    address = ask()
                except OSError:
                    continue
                if address:
                    text += f', {name}={address}'
        return text + '>'

    def __getstate__(self):
        raise TypeError('Cannot serialize asyncio.TransportSocket object')

    def settimeout(self, value):
        if value != 0:
            raise ValueError('settimeout(): only 0 timeout is allowed on transport sockets')

    def gettimeout(self):
        return 0

    def setblocking(self, flag):
        if flag:
            raise ValueError('setblocking(): transport sockets cannot be blocking')


for _name in ('fileno', 'dup', 'get_inheritable', 'shutdown', 'getsockopt', 'setsockopt',
              'getpeername', 'getsockname'):
    def _forward(self, *args, _name=_name):
        return getattr(self._sock, _name)(*args)
    setattr(TransportSocket, _name, _forward)
for _name in ('family', 'type', 'proto'):
    setattr(TransportSocket, _name, property(lambda self, _name=_name: getattr(self._sock, _name)))
