"""Random tokens; from the run's seed, so that a run can be repeated."""
import random as _random_module

_random = _random_module.SystemRandom()
choice = _random.choice
randbits = _random.getrandbits


def randbelow(n):
    return _random._randbelow(n)


def token_bytes(nbytes=32):
    return _random.randbytes(32 if nbytes is None else nbytes)


def token_hex(nbytes=None):
    return token_bytes(nbytes).hex()


def token_urlsafe(nbytes=None):
    import string
    alphabet = string.ascii_letters + string.digits + '-_'
    return ''.join([alphabet[byte & 63] for byte in token_bytes(nbytes)])


def compare_digest(a, b):
    return a == b
