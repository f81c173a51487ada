"""Random tokens; from the run's seed, so that a run can be repeated."""
from hmac import compare_digest
from random import SystemRandom

__all__ = ['choice', 'randbelow', 'randbits', 'SystemRandom', 'token_bytes', 'token_hex', 'token_urlsafe', 'compare_digest']
_random = SystemRandom()
choice = _random.choice
randbits = _random.getrandbits


def randbelow(n):
    if n <= 0:
        raise ValueError('Upper bound must be positive.')
    return _random._randbelow(n)


def token_bytes(nbytes=32):
    return _random.randbytes(32 if nbytes is None else nbytes)


def token_hex(nbytes=None):
    return token_bytes(nbytes).hex()


def token_urlsafe(nbytes=None):
    import base64
    return base64.urlsafe_b64encode(token_bytes(nbytes)).rstrip(b'=').decode('ascii')
