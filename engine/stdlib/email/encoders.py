"""Bodies made fit for mail: each function encodes a message's payload and says so in its header."""
from email.charset import encode_lines

__all__ = ['encode_7or8bit', 'encode_base64', 'encode_noop', 'encode_quopri']


def encode_base64(msg):
    msg.set_payload(encode_lines(msg.get_payload(decode=True)))
    msg['Content-Transfer-Encoding'] = 'base64'


def encode_quopri(msg):
    from binascii import b2a_qp
    msg.set_payload(b2a_qp(msg.get_payload(decode=True), quotetabs=True).replace(b' ', b'=20').decode())
    msg['Content-Transfer-Encoding'] = 'quoted-printable'


def encode_7or8bit(msg):
    data = msg.get_payload(decode=True)
    msg['Content-Transfer-Encoding'] = '7bit' if data is None or data.isascii() else '8bit'


def encode_noop(msg):
    pass
