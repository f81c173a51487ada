"""Functions of complex numbers (what is computed how: CPython Modules/cmathmodule.c, after W. Kahan, "Branch cuts for
complex elementary functions")."""

import math

pi, e, tau, inf, nan = math.pi, math.e, math.tau, math.inf, math.nan
infj, nanj = complex(0.0, inf), complex(0.0, nan)

_LN2 = 0.6931471805599453
_LARGE = 1.7976931348623157e+308 / 4.0
_SQRT_LARGE = math.sqrt(_LARGE)
_LOG_LARGE = math.log(_LARGE)
_MIN = 2.2250738585072014e-308
_SQRT_MIN = math.sqrt(_MIN)

# What arguments with an infinite or undefined part give: two letters a result (_VALUES), row after row for real parts of
# -inf, negative, -0.0, 0.0, positive, inf, nan, and in each for such imaginary parts; !! is a ValueError.
_SPECIAL = {
    'acos': 'tipipipIpItInihi........hInnhi........hIhnhi........hIhnhi........hInnqi0i0i0I0IqInininnnnnnnnnInn',
    'acosh': 'iTiPiPipipitiniH........ihnniH........ihnniH........ihnniH........ihnniQioioi0i0iqininnnnnnnnninnn',
    'asinh': 'IQIoIoI0I0IqInIH........IhnnIH........IhnniH........ihnniH........ihnniQioioi0i0iqininnnnon0nninnn',
    'atanh': 'oHoHoHohohohonoH........ohnnoH........ohon0H........0h0n0H........0hnn0H0H0H0h0h0h0n0Hnnnnnnnn0hnn',
    'cosh': '!!Iii0ioII!!in!!........!!nn!!........!!n0!!........!!n0!!........!!nn!!IIioi0Ii!!innnnnn0n0nnnnnn',
    'exp': '00oo0o00o00000!!........!!nn!!........!!nn!!........!!nn!!........!!nn!!IIioi0Ii!!innnnnnon0nnnnnn',
    'log': 'iTiPiPipipitiniH........ihnniH........ihnniH........ihnniH........ihnniQioioi0i0iqininnnnnnnnninnn',
    'sinh': '!!iIIoI0ii!!in!!........!!nn!!........!!0n!!........!!0n!!........!!nn!!IIioi0Ii!!innnnnnon0nnnnnn',
    'sqrt': 'iI0I0I0i0iiiniiI........iinniI........iinniI........iinniI........iinniIioioi0i0iiiniInnnnnnnniinn',
    'tanh': 'l0l0lol0lol0l0!!........!!nn!!........!!nn!!........!!nn!!........!!nn10101o101o1010nnnnnon0nnnnnn',
    'rect': '!!iiI0IoiI!!in!!........!!nn00........000000........0000!!........!!nn!!IIioi0Ii!!innnnnn0n0nnnnnn',
}
_VALUES = {'n': nan, 'i': inf, 'I': -inf, '0': 0.0, 'o': -0.0, '1': 1.0, 'l': -1.0, 'p': pi, 'P': -pi, 'h': pi / 2,
           'H': -pi / 2, 'q': pi / 4, 'Q': -pi / 4, 't': 0.75 * pi, 'T': -0.75 * pi}


def _number(z):
    if isinstance(z, (complex, float, int)):
        return complex(z)
    kind = type(z)
    if isinstance(z, str) or not any([hasattr(kind, name) for name in ('__complex__', '__float__', '__index__')]):
        raise TypeError(f'must be real number, not {kind.__name__}')
    return complex(z)


def _domain():
    raise ValueError('math domain error')


def _column(x):
    if x != x:
        return 6
    if x in (inf, -inf):
        return 5 if x > 0 else 0
    return (1 if x < 0 else 4) if x else (3 if math.copysign(1.0, x) > 0 else 2)


def _special(name, x, y):
    """The result for such parts, None if both are finite."""
    if math.isfinite(x) and math.isfinite(y):
        return None
    at = 14 * _column(x) + 2 * _column(y)
    real, imag = _SPECIAL[name][at:at + 2]
    return _domain() if real == '!' else complex(_VALUES[real], _VALUES[imag])


def _made(real, imag):
    if inf in (abs(real), abs(imag)):
        raise OverflowError('math range error')
    return complex(real, imag)


def _turned(function, z):
    """-i f(iz), which makes the circular functions of the hyperbolic ones."""
    z = _number(z)
    made = function(complex(-z.imag, z.real))
    return complex(made.imag, -made.real)


def phase(z, /):
    z = _number(z)
    return math.atan2(z.imag, z.real)


def polar(z, /):
    z = _number(z)
    return abs(z), math.atan2(z.imag, z.real)


def rect(r, phi, /):
    r, phi = math._float(r), math._float(phi)
    if math.isinf(r) and math.isfinite(phi) and phi:
        real, imag = math.copysign(inf, math.cos(phi)), math.copysign(inf, math.sin(phi))
        return complex(real, imag) if r > 0 else complex(-real, -imag)
    made = _special('rect', r, phi)
    if made is not None:
        return made
    return complex(r * math.cos(phi), r * math.sin(phi)) if phi else complex(r, r * phi)


def exp(z, /):
    z = _number(z)
    x, y = z.real, z.imag
    if math.isinf(x) and math.isfinite(y) and y:
        size = inf if x > 0 else 0.0
        return complex(math.copysign(size, math.cos(y)), math.copysign(size, math.sin(y)))
    made = _special('exp', x, y)
    if made is not None:
        return made
    if x > _LOG_LARGE:
        scale = math.exp(x - 1.0)
        return _made(scale * math.cos(y) * e, scale * math.sin(y) * e)
    scale = math.exp(x)
    return _made(scale * math.cos(y), scale * math.sin(y))


def _log(z):
    x, y = z.real, z.imag
    made = _special('log', x, y)
    if made is not None:
        return made
    a, b = abs(x), abs(y)
    if a > _LARGE or b > _LARGE:
        real = math.log(_hypot(a / 2.0, b / 2.0)) + _LN2
    elif a < _MIN and b < _MIN:
        if a == b == 0.0:
            _domain()
        real = math.log(_hypot(math.ldexp(a, 53), math.ldexp(b, 53))) - 53 * _LN2
    else:
        h = _hypot(a, b)
        if 0.71 <= h <= 1.73:
            a, b = max(a, b), min(a, b)
            real = math.log1p((a - 1.0) * (a + 1.0) + b * b) / 2.0
        else:
            real = math.log(h)
    return complex(real, math.atan2(y, x))


def _hypot(x, y):
    return abs(complex(x, y))


def log(z, base=None, /):
    made = _log(_number(z))
    return made if base is None else made / _log(_number(base))


def log10(z, /):
    made = _log(_number(z))
    return complex(made.real / 2.302585092994046, made.imag / 2.302585092994046)


def sqrt(z, /):
    z = _number(z)
    x, y = z.real, z.imag
    made = _special('sqrt', x, y)
    if made is not None:
        return made
    if x == y == 0.0:
        return complex(0.0, y)
    a, b = abs(x), abs(y)
    if a < _MIN and b < _MIN:
        a = math.ldexp(a, 53)
        s = math.ldexp(math.sqrt(a + _hypot(a, math.ldexp(b, 53))), -27)
    else:
        a /= 8.0
        s = 2.0 * math.sqrt(a + _hypot(a, b / 8.0))
    d = b / (2.0 * s)
    return complex(s, math.copysign(d, y)) if x >= 0.0 else complex(d, math.copysign(s, y))


def _hyperbolic(name, z, first, second, sign):
    """cosh and sinh."""
    x, y = z.real, z.imag
    if math.isinf(x) and math.isfinite(y) and y:
        real, imag = math.copysign(inf, math.cos(y)), math.copysign(inf, math.sin(y))
        return complex(real, imag) if x > 0 else complex(real * sign, imag * -sign)
    made = _special(name, x, y)
    if made is not None:
        return made
    if abs(x) > _LOG_LARGE:
        x -= math.copysign(1.0, x)
        return _made(math.cos(y) * first(x) * e, math.sin(y) * second(x) * e)
    return _made(math.cos(y) * first(x), math.sin(y) * second(x))


def sinh(z, /):
    return _hyperbolic('sinh', _number(z), math.sinh, math.cosh, -1.0)


def cosh(z, /):
    return _hyperbolic('cosh', _number(z), math.cosh, math.sinh, 1.0)


def tanh(z, /):
    z = _number(z)
    x, y = z.real, z.imag
    if math.isinf(x) and math.isfinite(y) and y:
        return complex(math.copysign(1.0, x), math.copysign(0.0, 2.0 * math.sin(y) * math.cos(y)))
    made = _special('tanh', x, y)
    if made is not None:
        return made
    if abs(x) > _LOG_LARGE:
        return complex(math.copysign(1.0, x), 4.0 * math.sin(y) * math.cos(y) * math.exp(-2.0 * abs(x)))
    tx, ty = math.tanh(x), math.tan(y)
    cx = 1.0 / math.cosh(x)
    both = tx * ty
    below = 1.0 + both * both
    return complex(tx * (1.0 + ty * ty) / below, ty / below * cx * cx)


def sin(z, /):
    return _turned(sinh, z)


def cos(z, /):
    z = _number(z)
    return cosh(complex(-z.imag, z.real))


def tan(z, /):
    return _turned(tanh, z)


def _log_of_large(x, y):
    """log(2 |x + yi|), without an overflow on the way."""
    return math.log(_hypot(x / 2.0, y / 2.0)) + _LN2 * 2.0


def acos(z, /):
    z = _number(z)
    x, y = z.real, z.imag
    made = _special('acos', x, y)
    if made is not None:
        return made
    if abs(x) > _LARGE or abs(y) > _LARGE:
        size = _log_of_large(x, y)
        return complex(math.atan2(abs(y), x), -math.copysign(size, y) if x < 0.0 else math.copysign(size, -y))
    a, b = sqrt(complex(1.0 - x, -y)), sqrt(complex(1.0 + x, y))
    return complex(2.0 * math.atan2(a.real, b.real), math.asinh(b.real * a.imag - b.imag * a.real))


def acosh(z, /):
    z = _number(z)
    x, y = z.real, z.imag
    made = _special('acosh', x, y)
    if made is not None:
        return made
    if abs(x) > _LARGE or abs(y) > _LARGE:
        return complex(_log_of_large(x, y), math.atan2(y, x))
    a, b = sqrt(complex(x - 1.0, y)), sqrt(complex(x + 1.0, y))
    return complex(math.asinh(a.real * b.real + a.imag * b.imag), 2.0 * math.atan2(a.imag, b.real))


def asinh(z, /):
    z = _number(z)
    x, y = z.real, z.imag
    made = _special('asinh', x, y)
    if made is not None:
        return made
    if abs(x) > _LARGE or abs(y) > _LARGE:
        size = _log_of_large(x, y)
        return complex(math.copysign(size, x), math.atan2(y, abs(x)))
    a, b = sqrt(complex(1.0 + y, -x)), sqrt(complex(1.0 - y, x))
    return complex(math.asinh(a.real * b.imag - b.real * a.imag), math.atan2(y, a.real * b.real - a.imag * b.imag))


def asin(z, /):
    return _turned(asinh, z)


def atanh(z, /):
    z = _number(z)
    x, y = z.real, z.imag
    made = _special('atanh', x, y)
    if made is not None:
        return made
    if x < 0.0 or x == 0.0 and math.copysign(1.0, x) < 0.0:
        return -atanh(-z)
    size = abs(y)
    if x > _SQRT_LARGE or size > _SQRT_LARGE:
        h = _hypot(x / 2.0, y / 2.0)
        return complex(x / 4.0 / h / h, -math.copysign(pi / 2.0, -y))
    if x == 1.0 and size < _SQRT_MIN:
        if size == 0.0:
            _domain()
        return complex(-math.log(math.sqrt(size) / math.sqrt(_hypot(size, 2.0))), math.copysign(math.atan2(2.0, -size) / 2.0, y))
    real = math.log1p(4.0 * x / ((1.0 - x) * (1.0 - x) + size * size)) / 4.0
    return complex(real, -math.atan2(-2.0 * y, (1.0 - x) * (1.0 + x) - size * size) / 2.0)


def atan(z, /):
    return _turned(atanh, z)


def isnan(z, /):
    z = _number(z)
    return math.isnan(z.real) or math.isnan(z.imag)


def isinf(z, /):
    z = _number(z)
    return math.isinf(z.real) or math.isinf(z.imag)


def isfinite(z, /):
    z = _number(z)
    return math.isfinite(z.real) and math.isfinite(z.imag)


def isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0):
    a, b = _number(a), _number(b)
    if rel_tol < 0.0 or abs_tol < 0.0:
        raise ValueError('tolerances must be non-negative')
    if a == b:
        return True
    if isinf(a) or isinf(b):
        return False
    gap = abs(a - b)
    return gap <= rel_tol * abs(b) or gap <= rel_tol * abs(a) or gap <= abs_tol
