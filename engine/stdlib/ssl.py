"""TLS as programs and clocks see it: a handshake of one round trip, then the same bytes as without.
Nothing is really enciphered; certificates of hosts outside are good, except at badssl.com."""
import _internet
import socket as _socket
from enum import IntEnum, IntFlag

_GOOD = 'TLS_AES_256_GCM_SHA384', 'TLSv1.3', 256
OPENSSL_VERSION = 'simulated'
OPENSSL_VERSION_INFO = (3, 0, 0, 0, 0)
HAS_SNI = HAS_ALPN = HAS_TLSv1_2 = HAS_TLSv1_3 = True


class SSLError(OSError):
    library = 'SSL'
    reason = None

    def __str__(self):
        return str(self.strerror if self.strerror is not None else self.args[0] if self.args else '')


class SSLCertVerificationError(SSLError, ValueError):
    verify_code = 20
    verify_message = ''


class SSLZeroReturnError(SSLError):
    pass


class SSLWantReadError(SSLError):
    pass


class SSLWantWriteError(SSLError):
    pass


class SSLEOFError(SSLError):
    pass


class SSLSyscallError(SSLError):
    pass


CertificateError = SSLCertVerificationError


class VerifyMode(IntEnum):
    CERT_NONE = 0
    CERT_OPTIONAL = 1
    CERT_REQUIRED = 2


class TLSVersion(IntEnum):
    MINIMUM_SUPPORTED = -2
    SSLv3 = 768
    TLSv1 = 769
    TLSv1_1 = 770
    TLSv1_2 = 771
    TLSv1_3 = 772
    MAXIMUM_SUPPORTED = -1


class _Method(IntEnum):
    PROTOCOL_TLS = 2
    PROTOCOL_TLS_CLIENT = 16
    PROTOCOL_TLS_SERVER = 17


class Options(IntFlag):
    OP_NO_COMPRESSION = 131072
    OP_NO_SSLv2 = 0
    OP_NO_SSLv3 = 33554432
    OP_NO_TLSv1 = 67108864
    OP_NO_TLSv1_1 = 268435456
    OP_ALL = 2147483728


class Purpose(IntEnum):
    SERVER_AUTH = 1
    CLIENT_AUTH = 2


CERT_NONE, CERT_OPTIONAL, CERT_REQUIRED = VerifyMode
PROTOCOL_TLS, PROTOCOL_TLS_CLIENT, PROTOCOL_TLS_SERVER = _Method
PROTOCOL_SSLv23 = PROTOCOL_TLSv1_2 = PROTOCOL_TLS
for _name, _value in Options.__members__.items():
    globals()[_name] = _value

_BAD = {'expired': 'certificate has expired', 'self-signed': 'self-signed certificate',
        'untrusted-root': 'self-signed certificate in certificate chain',
        'wrong.host': "Hostname mismatch, certificate is not valid for 'wrong.host.badssl.com'."}


class SSLContext:
    sslsocket_class = None

    def __init__(self, protocol=PROTOCOL_TLS):
        self.protocol = protocol
        self.check_hostname = protocol == PROTOCOL_TLS_CLIENT
        self.verify_mode = CERT_REQUIRED if protocol == PROTOCOL_TLS_CLIENT else CERT_NONE
        self.minimum_version, self.maximum_version = TLSVersion.TLSv1_2, TLSVersion.MAXIMUM_SUPPORTED
        self.options = Options.OP_ALL
        self.verify_flags = 0
        self.post_handshake_auth = False
        self.keylog_filename = None

    def load_cert_chain(self, certfile, keyfile=None, password=None):
        from _files import must_find
        must_find(certfile)

    def load_verify_locations(self, cafile=None, capath=None, cadata=None):
        pass

    def load_default_certs(self, purpose=Purpose.SERVER_AUTH):
        pass

    def set_ciphers(self, ciphers):
        pass

    def set_alpn_protocols(self, protocols):
        pass

    def set_default_verify_paths(self):
        pass

    def get_ca_certs(self, binary_form=False):
        return []

    def wrap_socket(self, sock, server_side=False, do_handshake_on_connect=True, suppress_ragged_eofs=True,
                    server_hostname=None, session=None):
        if self.check_hostname and not server_side and not server_hostname:
            raise ValueError('check_hostname requires server_hostname')
        return SSLSocket._wrap(sock, self, server_side, do_handshake_on_connect, server_hostname)

    def wrap_bio(self, *args, **kwargs):
        raise NotImplementedError('ssl.SSLContext.wrap_bio: nothing is enciphered here; use wrap_socket()')


def create_default_context(purpose=Purpose.SERVER_AUTH, *, cafile=None, capath=None, cadata=None):
    return SSLContext(PROTOCOL_TLS_CLIENT if purpose == Purpose.SERVER_AUTH else PROTOCOL_TLS_SERVER)


def _create_unverified_context(*args, **kwargs):
    context = SSLContext(PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = CERT_NONE
    return context


_create_stdlib_context = _create_unverified_context
_create_default_https_context = create_default_context


def check_certificate(context, name):
    """Raises where a client does not trust the host."""
    if context.verify_mode != CERT_REQUIRED or not name:
        return
    why = _BAD.get(name[:-len('.badssl.com')]) if name.endswith('.badssl.com') else None
    if name in ('localhost', '127.0.0.1'):
        why = 'self-signed certificate'
    if why:
        raise SSLCertVerificationError(
            1, f'[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: {why} (_ssl.c:1028)')


def check_hello(data):
    if not data:
        raise SSLEOFError(8, '[SSL: UNEXPECTED_EOF_WHILE_READING] EOF occurred in violation of protocol (_ssl.c:1028)')
    if not data.startswith(_internet.TLS_HELLO):
        raise SSLError(1, '[SSL: WRONG_VERSION_NUMBER] wrong version number (_ssl.c:1028)')


class SSLSocket(_socket.socket):
    @classmethod
    def _wrap(cls, sock, context, server_side, handshake, server_hostname):
        if isinstance(sock, SSLSocket) or sock._kind != 1:
            raise NotImplementedError('only stream sockets are supported')
        self = cls(sock._family, sock._kind, sock.proto, fileno=sock._fd)
        self._timeout, self._options, self._conversation = sock._timeout, sock._options, sock._conversation
        sock.detach()
        self.context, self.server_side, self.server_hostname = context, server_side, server_hostname
        self.do_handshake_on_connect = handshake
        self._done = False
        self._ahead = b''
        if handshake and _connected(self):
            try:
                self.do_handshake()
            except BaseException:
                self.close()
                raise
        return self

    def do_handshake(self, block=False):
        if self._done:
            return
        hello = self._hello if hasattr(self, '_hello') else None
        if hello is None:
            hello = self._hello = b''
            if not self.server_side:
                self._note = ', TLS handshake'
                super().sendall(_internet.client_hello())
        while len(self._hello) < 5 or len(self._hello) < self._size():
            try:
                data = super().recv(self._size() - len(self._hello) if len(self._hello) >= 5 else 5 - len(self._hello))
            except BlockingIOError:
                raise SSLWantReadError(2, 'The operation did not complete (read) (_ssl.c:1028)') from None
            check_hello(self._hello + data if data else b'')
            self._hello += data
        if self.server_side:
            super().sendall(_internet.server_hello())
        else:
            check_certificate(self.context, self.server_hostname)
        self._done = True

    def _size(self):
        return 5 + int.from_bytes(self._hello[3:5], 'big')

    def connect(self, address, /):
        super().connect(address)
        if self.do_handshake_on_connect:
            self.do_handshake()

    def accept(self):
        conn, address = super().accept()
        return self.context.wrap_socket(conn, server_side=True), address

    def read(self, size=1024, buffer=None):
        return self.recv(size) if buffer is None else self.recv_into(buffer, size)

    def write(self, data):
        return self.send(data)

    def pending(self):
        return 0

    def version(self):
        return 'TLSv1.3' if self._done else None

    def cipher(self):
        return _GOOD if self._done else None

    def compression(self):
        return None

    def selected_alpn_protocol(self):
        return None

    def getpeercert(self, binary_form=False):
        name = self.server_hostname or 'localhost'
        if binary_form:
            return _internet.server_hello()
        if self.context.verify_mode == CERT_NONE:
            return {}
        return {'subject': ((('commonName', name),),), 'issuer': ((('organizationName', 'Simulated CA'),),),
                'version': 3, 'serialNumber': '01', 'notBefore': 'Nov  1 00:00:00 2024 GMT',
                'notAfter': 'Dec 31 23:59:59 2025 GMT', 'subjectAltName': (('DNS', name), ('DNS', f'*.{name}'))}

    def unwrap(self):
        plain = _socket.socket(self._family, self._kind, self.proto, fileno=self._fd)
        plain._timeout, plain._conversation = self._timeout, self._conversation
        self.detach()
        return plain


SSLContext.sslsocket_class = SSLSocket


def _connected(sock):
    try:
        sock.getpeername()
        return True
    except OSError:
        return False


def wrap_socket(sock, *args, **kwargs):
    raise AttributeError("module 'ssl' has no attribute 'wrap_socket': it went in Python 3.12; use "
                         'ssl.create_default_context().wrap_socket(sock, server_hostname=...)')


def cert_time_to_seconds(text):
    import calendar
    month, day, clock, year, _ = text.split()
    number = ('Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec').index(month) + 1
    return calendar.timegm((int(year), number, int(day), *map(int, clock.split(':'))))


def get_server_certificate(addr, **kwargs):
    raise NotImplementedError('ssl.get_server_certificate: certificates have no contents here; getpeercert() says '
                              'whose they are')
