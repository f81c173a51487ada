"""Checksums. Compression is not simulated."""

from binascii import crc32

__all__ = ['adler32', 'crc32', 'error']


class error(Exception):
    pass


def adler32(data, value=1, /):
    a, b = value & 0xffff, value >> 16 & 0xffff
    for byte in bytes(data):
        a = (a + byte) % 65521
        b = (b + a) % 65521
    return b << 16 | a


def compress(*args, **kwargs):
    raise NotImplementedError('Interleave: zlib has only the checksums crc32() and adler32()')


decompress = compressobj = decompressobj = compress
