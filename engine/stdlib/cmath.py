"""Functions of complex numbers."""

import math

pi, e, tau, inf, nan = math.pi, math.e, math.tau, math.inf, math.nan
infj, nanj = complex(0.0, inf), complex(0.0, nan)


def _number(z):
    if isinstance(z, (str, bytes)):
        raise TypeError(f'must be real number, not {type(z).__name__}')
    return complex(z)


def phase(z, /):
    z = _number(z)
    return math.atan2(z.imag, z.real)


def polar(z, /):
    return abs(_number(z)), phase(z)


def rect(r, phi, /):
    return complex(r * math.cos(phi), r * math.sin(phi))


def exp(z, /):
    z = _number(z)
    scale = math.exp(z.real)
    return complex(scale * math.cos(z.imag), scale * math.sin(z.imag))


def log(z, base=None, /):
    z = _number(z)
    if z == 0:
        raise ValueError('math domain error')
    made = complex(math.log(abs(z)), phase(z))
    return made if base is None else made / log(base)


def log10(z, /):
    z = _number(z)
    if z == 0:
        raise ValueError('math domain error')
    return complex(math.log10(abs(z)), phase(z) / math.log(10))


def sqrt(z, /):
    z = _number(z)
    if z == 0:
        return complex(0.0, z.imag)
    size = abs(z)
    real = math.sqrt((size + abs(z.real)) / 2)
    other = abs(z.imag) / (2 * real)
    if z.real >= 0:
        return complex(real, math.copysign(other, z.imag))
    return complex(other, math.copysign(real, z.imag))


def sinh(z, /):
    z = _number(z)
    return complex(math.sinh(z.real) * math.cos(z.imag), math.cosh(z.real) * math.sin(z.imag))


def cosh(z, /):
    z = _number(z)
    return complex(math.cosh(z.real) * math.cos(z.imag), math.sinh(z.real) * math.sin(z.imag))


def tanh(z, /):
    return sinh(z) / cosh(z)


def sin(z, /):
    z = _number(z)
    return complex(math.sin(z.real) * math.cosh(z.imag), math.cos(z.real) * math.sinh(z.imag))


def cos(z, /):
    z = _number(z)
    return complex(math.cos(z.real) * math.cosh(z.imag), -math.sin(z.real) * math.sinh(z.imag))


def tan(z, /):
    return sin(z) / cos(z)


# The inverse functions (W. Kahan, "Branch cuts for complex elementary functions").

def acos(z, /):
    z = _number(z)
    a, b = sqrt(complex(1.0 - z.real, -z.imag)), sqrt(complex(1.0 + z.real, z.imag))
    return complex(2.0 * math.atan2(a.real, b.real), math.asinh(b.real * a.imag - b.imag * a.real))


def acosh(z, /):
    z = _number(z)
    a, b = sqrt(complex(z.real - 1.0, z.imag)), sqrt(complex(z.real + 1.0, z.imag))
    return complex(math.asinh(a.real * b.real + a.imag * b.imag), 2.0 * math.atan2(a.imag, b.real))


def asinh(z, /):
    z = _number(z)
    a, b = sqrt(complex(1.0 + z.imag, -z.real)), sqrt(complex(1.0 - z.imag, z.real))
    return complex(math.asinh(a.real * b.imag - b.real * a.imag), math.atan2(z.imag, a.real * b.real - a.imag * b.imag))


def asin(z, /):
    z = _number(z)
    turned = asinh(complex(-z.imag, z.real))
    return complex(turned.imag, -turned.real)


def atanh(z, /):
    z = _number(z)
    if z.real < 0.0 or z.real == 0.0 and math.copysign(1.0, z.real) < 0.0:
        return -atanh(-z)
    x, y = z.real, z.imag
    if x == 1.0 and y == 0.0:
        raise ValueError('math domain error')
    size = abs(y)
    real = math.log1p(4.0 * x / ((1.0 - x) * (1.0 - x) + size * size)) / 4.0
    return complex(real, -math.atan2(-2.0 * y, (1.0 - x) * (1.0 + x) - size * size) / 2.0)


def atan(z, /):
    z = _number(z)
    turned = atanh(complex(-z.imag, z.real))
    return complex(turned.imag, -turned.real)


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
    if a == b:
        return True
    if isinf(a) or isinf(b):
        return False
    gap = abs(a - b)
    return gap <= rel_tol * abs(b) or gap <= rel_tol * abs(a) or gap <= abs_tol
