"""The transcendental functions of math: domains, and what is made of the natives of `_math`."""
import _math
from _math import copysign, cos as _cos, exp, expm1, sin as _sin, tan as _tan

_LN2 = 0.6931471805599453
_PI = 3.141592653589793
_INF = float('inf')


def _domain():
    raise ValueError('math domain error')


def _number(x):
    if isinstance(x, (int, float)):
        return float(x)
    if hasattr(x, '__float__'):
        return float(x)
    if hasattr(x, '__index__'):
        return float(x.__index__())
    raise TypeError(f'must be real number, not {type(x).__name__}')


def ldexp(x, i, /):
    x = _number(x)
    if x == 0.0 or x != x or x in (_INF, -_INF):
        return x
    while i > 1000:
        x *= 2.0 ** 1000
        i -= 1000
        if x in (_INF, -_INF):
            raise OverflowError('math range error')
    while i < -1000:
        x *= 2.0 ** -1000
        i += 1000
        if x == 0.0:
            return x
    x *= 2.0 ** i
    if x in (_INF, -_INF):
        raise OverflowError('math range error')
    return x


def _finite(value, x):
    if abs(value) == _INF and abs(x) != _INF:
        raise OverflowError('math range error')
    return value


def exp2(x, /):
    x = _number(x)
    return _finite(_INF if x >= 1024.0 else 2.0 ** x, x)


def _logarithm(n, function):
    """Of an int of any size."""
    bits = n.bit_length()
    if n <= 0 or bits <= 1023:
        return function(float(n))
    return function((n >> bits - 64) / 18446744073709551616) + function(2.0) * bits


def log(x):
    return _logarithm(x, _math.log)


def log2(x):
    return _logarithm(x, _math.log2)


def log10(x):
    return _logarithm(x, _math.log10)


def _angle(x):
    """What is left of an angle of many turns, and how many right angles are to be added to that."""
    one = 1 << 1200  # as many digits of pi as it takes
    right = 2 * (4 * _arctangent(5, one) - _arctangent(239, one))
    quarters, rest = divmod(int(x) * one + right // 2, right)
    return (rest - right // 2) / one, quarters & 3


def _arctangent(n, one):
    """arctan(1 / n), times one (J. Machin's formula for pi / 4 needs two of them)."""
    power = total = one // n
    k, sign = 3, -1
    while power:
        power //= n * n
        total += sign * (power // k)
        k, sign = k + 2, -sign
    return total


def sin(x, /):
    x, quarters = _angle(x)
    value = _cos(x) if quarters & 1 else _sin(x)
    return -value if quarters & 2 else value


def cos(x, /):
    x, quarters = _angle(x)
    value = _sin(x) if quarters & 1 else _cos(x)
    return -value if quarters in (1, 2) else value


def tan(x, /):
    x, quarters = _angle(x)
    return -1.0 / _tan(x) if quarters & 1 else _tan(x)


def sinh(x, /):
    x = _number(x)
    if x != x:
        return x
    half, size = copysign(0.5, x), abs(x)
    if size < 22.0:
        a = expm1(size)
        return half * (2.0 * a - a * a / (a + 1.0) if size < 1.0 else a + a / (a + 1.0))
    root = exp(size / 2.0)
    return half * exp(size) if size < 709.0 else _finite(half * root * root, x)


def cosh(x, /):
    size = abs(_number(x))
    if size < 0.34657359027997264:
        a = expm1(size)
        return 1.0 + a * a / (2.0 * (1.0 + a))
    if size < 22.0:
        a = exp(size)
        return 0.5 * a + 0.5 / a
    root = exp(size / 2.0)
    return 0.5 * exp(size) if size < 709.0 else _finite(0.5 * root * root, x)


def tanh(x, /):
    x = _number(x)
    size = abs(x)
    if size >= 22.0:
        value = 1.0
    elif size >= 1.0:
        value = 1.0 - 2.0 / (expm1(2.0 * size) + 2.0)
    else:
        a = expm1(-2.0 * size)
        value = -a / (a + 2.0)
    return copysign(value, x)


def asinh(x, /):
    x = _number(x)
    size = abs(x)
    if size < 3.7e-9 or size == _INF or x != x:
        return x
    if size > 268435456.0:
        value = _math.log(size) + _LN2
    elif size > 2.0:
        value = _math.log(2.0 * size + 1.0 / ((size * size + 1.0) ** 0.5 + size))
    else:
        square = size * size
        value = _math.log1p(size + square / (1.0 + (1.0 + square) ** 0.5))
    return copysign(value, x)


def acosh(x, /):
    x = _number(x)
    if x < 1.0:
        _domain()
    if x == _INF or x != x:
        return x
    if x > 268435456.0:
        return _math.log(x) + _LN2
    if x > 2.0:
        return _math.log(2.0 * x - 1.0 / (x + (x * x - 1.0) ** 0.5))
    more = x - 1.0
    return _math.log1p(more + (2.0 * more + more * more) ** 0.5)


def atanh(x, /):
    x = _number(x)
    size = abs(x)
    if size >= 1.0:
        _domain()
    if size < 3.7e-9 or x != x:
        return x
    double = size + size
    value = 0.5 * _math.log1p(double + double * size / (1.0 - size) if size < 0.5 else double / (1.0 - size))
    return copysign(value, x)


def _hypot2(x, y, /):
    x, y = _number(x), _number(y)
    if abs(x) == _INF or abs(y) == _INF:
        return _INF
    return x + y if x != x or y != y else _math.hypot(x, y)


# Gamma as CPython computes it (Modules/mathmodule.c, m_tgamma and m_lgamma), for the same last digits: the approximation of
# Lanczos with 13 terms and this g, whose coefficients are Boost's (Math, lanczos13m53).
_G = 6.024680040776729583740234375
_SUM = ((23531376880.410759688572007674451636754734846804940, 0.0), (42919803642.649098768957899047001988850926355848959, 39916800.0),
        (35711959237.355668049440185451547166705960488635843, 120543840.0),
        (17921034426.037209699919755754458931112671403265390, 150917976.0),
        (6039542586.3520280050642916443072979210699388420708, 105258076.0),
        (1439720407.3117216736632230727949123939715485786372, 45995730.0),
        (248874557.86205415651146038641322942321632125127801, 13339535.0),
        (31426415.585400194380614231628318205362874684987640, 2637558.0),
        (2876370.6289353724412254090516208496135991145378768, 357423.0),
        (186056.26539522349504029498971604569928220784236328, 32670.0), (8071.6720023658162106380029022722506138218516325024, 1925.0),
        (210.82427775157934587250973392071336271166969580291, 66.0), (2.5066282746310002701649081771338373386264310793408, 1.0))


def _lanczos_sum(x):
    above = below = 0.0
    if x < 5.0:
        for a, b in reversed(_SUM):
            above = above * x + a
            below = below * x + b
    else:
        for a, b in _SUM:
            above = above / x + a
            below = below / x + b
    return above / below


def _sin_pi(x):
    y = abs(x) % 2.0
    n = int(2.0 * y + 0.5)
    if n in (1, 3):
        out = _cos(_PI * (y - 0.5 * n))
    else:
        out = _sin(_PI * (y if n == 0 else 1.0 - y if n == 2 else y - 2.0))
    return copysign(1.0, x) * (-out if n == 3 else out)


def gamma(x, /):
    x = _number(x)
    if x != x or x == _INF:
        return x
    if x == 0.0 or x == -_INF:
        _domain()
    if x == x // 1:
        if x < 0.0:
            _domain()
        if x <= 23.0:
            product = 1
            for k in range(2, int(x)):
                product *= k
            return float(product)
    size = abs(x)
    if size < 1e-20:
        return _finite(1.0 / x if size > 5.6e-309 else copysign(_INF, x), x)
    if size > 200.0:
        return _finite(0.0 / _sin_pi(x) if x < 0.0 else _INF, x)
    shift = _G - 0.5
    y = size + shift
    z = (y - size) - shift if size > shift else (y - shift) - size
    z = z * _G / y
    if x < 0.0:
        out = -_PI / _sin_pi(size) / size * exp(y) / _lanczos_sum(size)
        out -= z * out
        if size < 140.0:
            return _finite(out / y ** (size - 0.5), x)
        root = y ** (size / 2.0 - 0.25)
        return _finite(out / root / root, x)
    out = _lanczos_sum(size) / exp(y)
    out += z * out
    if size < 140.0:
        return _finite(out * y ** (size - 0.5), x)
    root = y ** (size / 2.0 - 0.25)
    return _finite(out * root * root, x)


def lgamma(x, /):
    x = _number(x)
    if x != x or abs(x) == _INF:
        return abs(x)
    if x == x // 1 and x <= 2.0:
        if x <= 0.0:
            _domain()
        return 0.0
    size = abs(x)
    if size < 1e-20:
        return -_math.log(size)
    out = _math.log(_lanczos_sum(size)) - _G
    out += (size - 0.5) * (_math.log(size + _G - 0.5) - 1.0)
    if x < 0.0:
        out = 1.1447298858494002 - _math.log(abs(_sin_pi(size))) - _math.log(size) - out
    return _finite(out, x)
