"""The transcendental functions of math: domains, and what is made of the natives of `_math`."""
import _math
from _math import copysign, frexp

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


def cbrt(x, /):
    return _math.cbrt(_number(x))


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


def exp(x, /):
    x = _number(x)
    return _finite(_math.exp(x), x)


def exp2(x, /):
    x = _number(x)
    return _finite(_INF if x >= 1024.0 else 2.0 ** x, x)


def expm1(x, /):
    x = _number(x)
    return _finite(_math.expm1(x), x)


def _logarithm(x, function):
    if isinstance(x, int):
        if x <= 0:
            _domain()
        bits = x.bit_length()
        if bits > 1023:  # too large for a float
            return function((x >> bits - 64) / 18446744073709551616) + function(2.0) * bits
    x = _number(x)
    if x <= 0.0:
        _domain()
    return x if x == _INF or x != x else function(x)


def _log_float(x):
    return _math.log(float(x))


def _log2_float(x):
    return _math.log2(float(x))


def _log10_float(x):
    m, k = frexp(float(x))
    m, k = m * 2.0, k - 1
    if k < 0:
        m, k = m / 2.0, k + 1
    return k * 3.69423907715893078616e-13 + 4.34294481903251816668e-01 * _math.log(m) + k * 3.01029995663611771306e-01


def _log(x, /):
    return _logarithm(x, _log_float)


def log2(x, /):
    return _logarithm(x, _log2_float)


def log10(x, /):
    return _logarithm(x, _log10_float)


def log1p(x, /):
    x = _number(x)
    if x <= -1.0:
        _domain()
    return x if x == _INF or x != x else _math.log1p(x)


def _angle(x):
    """(x, 0), or what is left of an angle of many turns, and how many right angles are to be added to that."""
    x = _number(x)
    if x in (_INF, -_INF):
        _domain()
    if abs(x) < 4503599627370496.0 or x != x:
        return x, 0
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
    value = _math.cos(x) if quarters & 1 else _math.sin(x)
    return -value if quarters & 2 else value


def cos(x, /):
    x, quarters = _angle(x)
    value = _math.sin(x) if quarters & 1 else _math.cos(x)
    return -value if quarters in (1, 2) else value


def tan(x, /):
    x, quarters = _angle(x)
    return -1.0 / _math.tan(x) if quarters & 1 else _math.tan(x)


def atan(x, /):
    return _math.atan(_number(x))


def atan2(y, x, /):
    return _math.atan2(_number(y), _number(x))


def _unit(x):
    x = _number(x)
    if abs(x) > 1.0:
        _domain()
    return x


def asin(x, /):
    return _math.asin(_unit(x))


def acos(x, /):
    return _math.acos(_unit(x))


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


def _lanczos(x):
    """(gamma series of Lanczos, shifted argument)"""
    g = 7
    coefficients = (0.99999999999980993, 676.5203681218851, -1259.1392167224028,
                    771.32342877765313, -176.61502916214059, 12.507343278686905,
                    -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7)
    x -= 1.0
    total = coefficients[0]
    for i in range(1, g + 2):
        total += coefficients[i] / (x + i)
    return total, x + g + 0.5, x


def gamma(x, /):
    x = _number(x)
    if x != x or x in (_INF, -_INF):
        return x if x != -_INF else _domain()
    if x == int(x) if abs(x) < 1e15 else False:
        if x <= 0:
            _domain()
        if x <= 23:
            product = 1
            for k in range(2, int(x)):
                product *= k
            return float(product)
    if x < 0.5:
        return _PI / (sin(_PI * x) * gamma(1.0 - x))
    total, t, x = _lanczos(x)
    return 2.5066282746310002 * t ** (x + 0.5) * exp(-t) * total


def lgamma(x, /):
    x = _number(x)
    if x <= 0 and x == int(x):
        _domain()
    if x < 0.5:
        return _log(_PI / abs(sin(_PI * x))) - lgamma(1.0 - x)
    if x == _INF or x != x:
        return x
    total, t, x = _lanczos(x)
    made = 0.9189385332046727 + (x + 0.5) * _log(t) - t + _log(total)
    if made == _INF:
        raise OverflowError('math range error')
    return made


def erf(x, /):
    x = _number(x)
    if abs(x) > 6.0:
        return 1.0 if x > 0 else -1.0
    if abs(x) < 2.0:
        square = x * x
        term = total = x
        n = 1
        while term and abs(term) > 1e-19 * abs(total):
            term *= -square / n
            total += term / (2 * n + 1)
            n += 1
        return 1.1283791670955126 * total
    value = 1.0 - erfc(abs(x))
    return value if x > 0 else -value


def erfc(x, /):
    x = _number(x)
    if x < 2.0:
        return 1.0 - erf(x)
    if x > 27.0:
        return 0.0
    # Continued fraction, from the inside out.
    value = 0.0
    for k in range(60, 0, -1):
        value = k / 2.0 / (x + value)
    return exp(-x * x) / (1.7724538509055159 * (x + value))
