"""Mathematical functions. What is exact or correctly rounded is native (_math); the rest is made of it in
Python, which gives the same bits on every platform."""
from _math import (acos, asin, atan, atan2, cbrt, ceil_float as _ceil, comb, copysign, cos, degrees, erf, erfc, exp, expm1,
                   fabs, factorial, floor_float as _floor, fmod, frexp, fsum, gcd, hypot, isclose, isfinite, isinf, isnan,
                   isqrt_small as _isqrt, log, log10, log1p, log2, pow, radians, sin, sqrt, tan)
from _math_more import acosh, asinh, atanh, cosh, exp2, gamma, _hypot2, ldexp, lgamma, sinh, tanh

pi = 3.141592653589793
e = 2.718281828459045
tau = 6.283185307179586
inf = float('inf')
nan = float('nan')


def _index(x):
    if isinstance(x, int):
        return x
    if hasattr(x, '__index__'):
        return x.__index__()
    raise TypeError(f"'{type(x).__name__}' object cannot be interpreted as an integer")


def _float(x):
    if isinstance(x, (float, int)):
        return float(x)
    if hasattr(x, '__float__') or hasattr(x, '__index__') and not isinstance(x, type):
        return float(x)
    raise TypeError(f'must be real number, not {type(x).__name__}')


# What begins with _ is asked by the built-in of that name, where it does not know.

def _log_of_base(x, base):
    return log(x) / log(base)


def floor(x, /):
    if type(x) is float:
        return _floor(x)
    if isinstance(x, int):
        return int(x)
    if hasattr(type(x), '__floor__'):
        return x.__floor__()
    return _floor(_float(x))


def ceil(x, /):
    if type(x) is float:
        return _ceil(x)
    if isinstance(x, int):
        return int(x)
    if hasattr(type(x), '__ceil__'):
        return x.__ceil__()
    return _ceil(_float(x))


def trunc(x, /):
    if not hasattr(type(x), '__trunc__'):
        raise TypeError(f"type {type(x).__name__} doesn't define __trunc__ method")
    return x.__trunc__()


def _isclose(a, b, rel_tol, abs_tol):
    a, b, rel_tol, abs_tol = _float(a), _float(b), _float(rel_tol), _float(abs_tol)
    if rel_tol < 0 or abs_tol < 0:
        raise ValueError('tolerances must be non-negative')
    if a == b:
        return True
    if isinf(a) or isinf(b):
        return False
    diff = abs(b - a)
    return diff <= abs(rel_tol * b) or diff <= abs(rel_tol * a) or diff <= abs_tol


def _pow(x, y):
    x, y = _float(x), _float(y)
    if x == 1.0 or y == 0.0:
        return 1.0
    try:
        result = x ** y
    except ZeroDivisionError:
        raise ValueError('math domain error') from None
    except OverflowError:
        raise OverflowError('math range error') from None
    if isinstance(result, complex):
        raise ValueError('math domain error')
    return result


def modf(x, /):
    x = _float(x)
    if isinf(x):
        return copysign(0.0, x), x
    whole = float(int(x))
    return copysign(x - whole, x), copysign(whole, x)


def fma(x, y, z, /):
    from fractions import Fraction
    return float(Fraction(x) * Fraction(y) + Fraction(z))


def remainder(x, y, /):
    x, y = _float(x), _float(y)
    if x != x or y != y:
        return x if x != x else y
    if y == 0.0 or isinf(x):
        raise ValueError('math domain error')
    if isinf(y):
        return x
    a, b = fabs(x), fabs(y)
    m = fmod(a, b)
    rest = b - m
    r = m if m < rest else -rest if m > rest else m - 2.0 * fmod(0.5 * (a - m), b)
    return copysign(1.0, x) * r


def _hypot(*coordinates):
    if len(coordinates) == 2:
        return _hypot2(coordinates[0], coordinates[1])
    return _norm([abs(_float(x)) for x in coordinates])


def _norm(values):
    largest = max(values, default=0.0)
    if largest == 0.0 or isinf(largest):
        return largest
    return largest * sqrt(fsum((x / largest) ** 2 for x in values))


def dist(p, q, /):
    p, q = tuple(p), tuple(q)
    if len(p) != len(q):
        raise ValueError('both points must have the same number of dimensions')
    return hypot(*(a - b for a, b in zip(p, q)))


def _fsum(seq):
    """Exact sum, rounded once (Shewchuk's partial sums)."""
    partials = []
    for x in seq:
        x = _float(x)
        i = 0
        for y in partials:
            if abs(x) < abs(y):
                x, y = y, x
            high = x + y
            low = y - (high - x)
            if low:
                partials[i] = low
                i += 1
            x = high
        partials[i:] = [x]
    # From the largest down, until a part is too small to matter; then round half to even.
    if not partials:
        return 0.0
    n = len(partials) - 1
    high = partials[n]
    low = 0.0
    while n > 0:
        x = high
        n -= 1
        y = partials[n]
        high = x + y
        low = y - (high - x)
        if low:
            break
    if n > 0 and (low < 0 and partials[n - 1] < 0 or low > 0 and partials[n - 1] > 0):
        y = low * 2.0
        x = high + y
        if y == x - high:
            high = x
    return high


def sumprod(p, q, /):
    p, q = tuple(p), tuple(q)
    if len(p) != len(q):
        raise ValueError('Inputs are not the same length')
    return sum(a * b for a, b in zip(p, q))


def prod(iterable, /, *, start=1):
    result = start
    for x in iterable:
        result *= x
    return result


def _gcd(*integers):
    result = 0
    for n in integers:
        n = abs(_index(n))
        while n:
            result, n = n, result % n
    return result


def lcm(*integers):
    result = 1
    for n in integers:
        n = abs(_index(n))
        result = result // gcd(result, n) * n if result and n else 0
    return result


def _factorial(n):
    n = _index(n)
    if n < 0:
        raise ValueError('factorial() not defined for negative values')
    return _product(1, n)


def _product(low, high):
    """low * ... * high, by halves: the factors stay of a size."""
    if high - low < 8:
        result = 1
        for k in range(low, high + 1):
            result *= k
        return result
    middle = (low + high) // 2
    return _product(low, middle) * _product(middle + 1, high)


def perm(n, k=None, /):
    n = _index(n)
    if k is None:
        return factorial(n)
    k = _index(k)
    if n < 0:
        raise ValueError('n must be a non-negative integer')
    if k < 0:
        raise ValueError('k must be a non-negative integer')
    return 0 if k > n else _product(n - k + 1, n)


def _comb(n, k):
    n, k = _index(n), _index(k)
    if n < 0:
        raise ValueError('n must be a non-negative integer')
    if k < 0:
        raise ValueError('k must be a non-negative integer')
    if k > n:
        return 0
    k = min(k, n - k)
    return _product(n - k + 1, n) // factorial(k)


def isqrt(n, /):
    n = _index(n)
    if n < 0:
        raise ValueError('isqrt() argument must be nonnegative')
    if n < 1 << 46:
        return _isqrt(n)
    x = 1 << (n.bit_length() + 1) // 2
    while True:
        y = (x + n // x) // 2
        if y >= x:
            return x
        x = y


def ulp(x, /):
    x = abs(_float(x))
    if isnan(x) or isinf(x):
        return x
    return nextafter(x, inf) - x if x < 1.7976931348623157e+308 else x - nextafter(x, 0.0)


def nextafter(x, y, /, *, steps=1):
    x, y = _float(x), _float(y)
    for _ in range(steps):
        if x == y or isnan(x) or isnan(y):
            return y if x == y else nan
        if x == 0.0:
            x = copysign(5e-324, y)
            continue
        if isinf(x):
            x = copysign(1.7976931348623157e+308, x)
            continue
        mantissa, exponent = frexp(x)
        step = ldexp(1.0, max(exponent - 53, -1074))
        if abs(mantissa) == 0.5 and (x > y) == (x > 0) and exponent - 54 >= -1074:
            step /= 2.0     # just below a power of two they are closer together
        x = x + step if y > x else x - step
    return x
