"""The transcendental functions in Python, from their series: good to the last bit or two. Used
where the natives of `_math` are missing."""

_LN2_HIGH = 0.6931471805599453
_PI = 3.141592653589793
_INF = float('inf')


def _domain():
    raise ValueError('math domain error')


def _number(x):
    if isinstance(x, (int, float)):
        return float(x)
    if hasattr(x, '__float__'):
        return x.__float__()
    raise TypeError(f'must be real number, not {type(x).__name__}')


def sqrt(x, /):
    x = _number(x)
    if x < 0:
        _domain()
    return x ** 0.5


def cbrt(x, /):
    x = _number(x)
    if x == 0.0 or x in (_INF, -_INF):
        return x
    y = abs(x) ** (1.0 / 3.0)
    y -= (y * y * y - abs(x)) / (3.0 * y * y)
    return y if x > 0 else -y


def frexp(x, /):
    x = _number(x)
    if x == 0.0 or x != x or x in (_INF, -_INF):
        return x, 0
    exponent = 0
    m = abs(x)
    while m >= 4294967296.0:
        m /= 4294967296.0
        exponent += 32
    while m >= 1.0:
        m /= 2.0
        exponent += 1
    while m < 2.0 ** -33:
        m *= 4294967296.0
        exponent -= 32
    while m < 0.5:
        m *= 2.0
        exponent -= 1
    return (m if x > 0 else -m), exponent


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


def fmod(x, y, /):
    x, y = _number(x), _number(y)
    if y == 0.0 or x in (_INF, -_INF):
        _domain()
    if y in (_INF, -_INF):
        return x
    r = abs(x) % abs(y)
    return -r if x < 0 else r


def exp(x, /):
    x = _number(x)
    if x == _INF:
        return x
    if x > 709.782712893384:
        raise OverflowError('math range error')
    if x < -745.2:
        return 0.0
    k = round(x / _LN2_HIGH)
    # Cody and Waite: x - k * ln 2 without losing digits.
    r = x - k * 0.693147180369123816490
    r -= k * 1.90821492927058770002e-10
    term = total = 1.0
    n = 1
    terms = [1.0]
    while abs(term) > 1e-19 * abs(total) and n < 40:
        term *= r / n
        total += term
        terms.append(term)
        n += 1
    total = 0.0
    for term in reversed(terms):
        total += term
    return ldexp(total, k)


def exp2(x, /):
    return 2.0 ** _number(x)


def expm1(x, /):
    x = _number(x)
    if abs(x) > 0.5:
        return exp(x) - 1.0
    total = term = x
    n = 2
    while term and abs(term) > 1e-19 * abs(total):
        term *= x / n
        total += term
        n += 1
    return total


def _log_of(m):
    """log(m) for m near 1: 2 artanh((m - 1) / (m + 1))."""
    s = (m - 1.0) / (m + 1.0)
    square = s * s
    total = 0.0
    terms = []
    power = s
    n = 1
    while abs(power) / n > 1e-20 and n < 80:
        terms.append(power / n)
        power *= square
        n += 2
    for term in reversed(terms):
        total += term
    return 2.0 * total


def _log(x, /):
    if isinstance(x, int) and x > 0:
        bits = x.bit_length()
        if bits > 1000:
            shift = bits - 64
            return _log(float(x >> shift)) + shift * _LN2_HIGH
    x = _number(x)
    if x <= 0.0:
        _domain()
    if x == _INF or x != x:
        return x
    m, k = frexp(x)
    if m < 0.7071067811865476:
        m *= 2.0
        k -= 1
    return k * 0.693147180369123816490 + (k * 1.90821492927058770002e-10 + _log_of(m))


def log2(x, /):
    if isinstance(x, int) and x > 0 and x & (x - 1) == 0:
        return float(x.bit_length() - 1)
    if x <= 0:
        _domain()
    m, k = frexp(x)
    if m == 0.5:
        return float(k - 1)
    return k + _log(m) / _LN2_HIGH


def log10(x, /):
    if x <= 0:
        _domain()
    result = _log(x) / 2.302585092994046
    nearest = round(result)
    if abs(result - nearest) < 1e-9 and 0 <= nearest < 23 and 10.0 ** nearest == x:
        return float(nearest)
    return result


def log1p(x, /):
    x = _number(x)
    if x <= -1.0:
        _domain()
    if abs(x) > 0.3:
        return _log(1.0 + x)
    s = x / (2.0 + x)
    square = s * s
    power = s
    total = 0.0
    n = 1
    while power and abs(power) / n > 1e-20 * abs(s):
        total += power / n
        power *= square
        n += 2
    return 2.0 * total


def _reduce(x):
    """x minus the nearest multiple of pi/2, and which one."""
    if x in (_INF, -_INF):
        _domain()
    n = round(x / (_PI / 2))
    r = x - n * 1.57079632673412561417
    r -= n * 6.07710050630396597660e-11
    r -= n * 2.02226624879595063154e-21
    return r, n & 3


def _sin_series(x):
    square = x * x
    term = x
    terms = [x]
    n = 2
    while term and abs(term) > 1e-20 and n < 40:
        term *= -square / (n * (n + 1))
        terms.append(term)
        n += 2
    total = 0.0
    for term in reversed(terms):
        total += term
    return total


def _cos_series(x):
    square = x * x
    term = 1.0
    terms = [1.0]
    n = 1
    while term and abs(term) > 1e-20 and n < 40:
        term *= -square / (n * (n + 1))
        terms.append(term)
        n += 2
    total = 0.0
    for term in reversed(terms):
        total += term
    return total


def sin(x, /):
    r, quadrant = _reduce(_number(x))
    value = _cos_series(r) if quadrant & 1 else _sin_series(r)
    return -value if quadrant & 2 else value


def cos(x, /):
    r, quadrant = _reduce(_number(x))
    value = _sin_series(r) if quadrant & 1 else _cos_series(r)
    return -value if quadrant in (1, 2) else value


def tan(x, /):
    return sin(x) / cos(x)


def atan(x, /):
    x = _number(x)
    if x < 0:
        return -atan(-x)
    if x > 1.0:
        return _PI / 2 if x == _INF else _PI / 2 - atan(1.0 / x)
    # Twice half the angle, until the series is quick.
    halvings = 0
    while x > 0.1:
        x = x / (1.0 + (1.0 + x * x) ** 0.5)
        halvings += 1
    square = x * x
    power = x
    total = 0.0
    n = 1
    sign = 1.0
    while power and power / n > 1e-20:
        total += sign * power / n
        power *= square
        sign = -sign
        n += 2
    return total * (1 << halvings)


def atan2(y, x, /):
    y, x = _number(y), _number(x)
    if x > 0:
        return atan(y / x)
    if x < 0:
        return atan(y / x) + (_PI if y >= 0 else -_PI)
    if y > 0:
        return _PI / 2
    if y < 0:
        return -_PI / 2
    return 0.0


def asin(x, /):
    x = _number(x)
    if abs(x) > 1.0:
        _domain()
    if abs(x) == 1.0:
        return x * (_PI / 2)
    return atan(x / ((1.0 - x) * (1.0 + x)) ** 0.5)


def acos(x, /):
    x = _number(x)
    if abs(x) > 1.0:
        _domain()
    return 2.0 * atan2((1.0 - x) ** 0.5, (1.0 + x) ** 0.5)


def sinh(x, /):
    x = _number(x)
    if abs(x) < 0.5:
        a = expm1(x)
        return (a + a / (a + 1.0)) / 2.0
    return (exp(x) - exp(-x)) / 2.0


def cosh(x, /):
    return (exp(x) + exp(-x)) / 2.0


def tanh(x, /):
    x = _number(x)
    if abs(x) > 20.0:
        return 1.0 if x > 0 else -1.0
    a = expm1(2.0 * x)
    return a / (a + 2.0)


def asinh(x, /):
    x = _number(x)
    value = _log(abs(x) + (x * x + 1.0) ** 0.5)
    return value if x >= 0 else -value


def acosh(x, /):
    x = _number(x)
    if x < 1.0:
        _domain()
    return _log(x + (x * x - 1.0) ** 0.5)


def atanh(x, /):
    x = _number(x)
    if abs(x) >= 1.0:
        _domain()
    return 0.5 * log1p(2.0 * x / (1.0 - x))


def _hypot2(x, y, /):
    x, y = abs(_number(x)), abs(_number(y))
    if x < y:
        x, y = y, x
    if x == 0.0 or x == _INF:
        return x
    if 1e-140 < y and x < 1e140:
        return (x * x + y * y) ** 0.5
    return x * (1.0 + (y / x) ** 2) ** 0.5


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
    total, t, x = _lanczos(x)
    return 0.9189385332046727 + (x + 0.5) * _log(t) - t + _log(total)


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
