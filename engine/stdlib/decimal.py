"""Decimal numbers: sign, coefficient and exponent in Python ints, after the General Decimal Arithmetic
Specification. A finite number is (-1)**sign * coefficient * 10**exponent."""

import _vm
import contextvars as _contextvars
import math as _math
import numbers as _numbers

_text = _vm.int_text            # sys.set_int_max_str_digits() is about ints, not about decimals


def _coefficient(digits):
    return _vm.int_of_text(digits) if digits.isascii() else int(digits)


__all__ = ['Decimal', 'Context', 'DecimalTuple', 'DefaultContext', 'BasicContext', 'ExtendedContext', 'DecimalException',
           'Clamped', 'InvalidOperation', 'DivisionByZero', 'Inexact', 'Rounded', 'Subnormal', 'Overflow', 'Underflow',
           'FloatOperation', 'DivisionImpossible', 'InvalidContext', 'ConversionSyntax', 'DivisionUndefined',
           'ROUND_DOWN', 'ROUND_HALF_UP', 'ROUND_HALF_EVEN', 'ROUND_CEILING', 'ROUND_FLOOR', 'ROUND_UP',
           'ROUND_HALF_DOWN', 'ROUND_05UP', 'setcontext', 'getcontext', 'localcontext', 'MAX_PREC', 'MAX_EMAX',
           'MIN_EMIN', 'MIN_ETINY', 'HAVE_THREADS', 'HAVE_CONTEXTVAR']

ROUND_DOWN, ROUND_HALF_UP, ROUND_HALF_EVEN, ROUND_CEILING = 'ROUND_DOWN', 'ROUND_HALF_UP', 'ROUND_HALF_EVEN', 'ROUND_CEILING'
ROUND_FLOOR, ROUND_UP, ROUND_HALF_DOWN, ROUND_05UP = 'ROUND_FLOOR', 'ROUND_UP', 'ROUND_HALF_DOWN', 'ROUND_05UP'
MAX_PREC = MAX_EMAX = 999999999999999999
MIN_EMIN = -MAX_EMAX
MIN_ETINY = MIN_EMIN - MAX_PREC + 1
HAVE_THREADS = HAVE_CONTEXTVAR = True


class DecimalException(ArithmeticError):
    pass


class Clamped(DecimalException):
    pass


class InvalidOperation(DecimalException):
    pass


class ConversionSyntax(InvalidOperation):
    pass


class DivisionByZero(DecimalException, ZeroDivisionError):
    pass


class DivisionImpossible(InvalidOperation):
    pass


class DivisionUndefined(InvalidOperation, ZeroDivisionError):
    pass


class Inexact(DecimalException):
    pass


class InvalidContext(InvalidOperation):
    pass


class Rounded(DecimalException):
    pass


class Subnormal(DecimalException):
    pass


class Overflow(Inexact, Rounded):
    pass


class Underflow(Inexact, Rounded, Subnormal):
    pass


class FloatOperation(DecimalException, TypeError):
    pass


_SIGNALS = [Clamped, DivisionByZero, Inexact, Overflow, Rounded, Underflow, InvalidOperation, Subnormal, FloatOperation]
_SIGNAL_OF = {ConversionSyntax: InvalidOperation, DivisionImpossible: InvalidOperation,
              DivisionUndefined: InvalidOperation, InvalidContext: InvalidOperation}


class DecimalTuple(tuple):
    __slots__ = ()

    def __new__(cls, sign, digits, exponent):
        return tuple.__new__(cls, (sign, digits, exponent))

    sign = property(lambda self: self[0])
    digits = property(lambda self: self[1])
    exponent = property(lambda self: self[2])

    def __repr__(self):
        return f'DecimalTuple(sign={self[0]!r}, digits={self[1]!r}, exponent={self[2]!r})'


# --- contexts


DefaultContext = None       # until it has been made


class Context:
    def __init__(self, prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None, traps=None):
        default = DefaultContext
        self.prec = prec if prec is not None else default.prec if default else 28
        self.rounding = rounding if rounding is not None else default.rounding if default else ROUND_HALF_EVEN
        self.Emin = Emin if Emin is not None else -999999
        self.Emax = Emax if Emax is not None else 999999
        self.capitals = 1 if capitals is None else capitals
        self.clamp = 0 if clamp is None else clamp
        self.flags = self._signals(flags, [])
        self.traps = self._signals(traps, [s for s in _SIGNALS if default.traps[s]] if default else
                                   [DivisionByZero, Overflow, InvalidOperation])

    @staticmethod
    def _signals(given, default):
        if isinstance(given, dict):
            return {signal: bool(given.get(signal, False)) for signal in _SIGNALS}
        chosen = default if given is None else given
        return {signal: signal in chosen for signal in _SIGNALS}

    def __setattr__(self, name, value):
        if name == 'prec':
            if not isinstance(value, int):
                raise TypeError('an integer is required')
            if not 1 <= value <= MAX_PREC:
                raise ValueError('valid range for prec is [1, MAX_PREC]')
        elif name == 'rounding' and value not in _ROUNDINGS:
            raise TypeError('valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n'
                            '   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]')
        object.__setattr__(self, name, value)

    def __repr__(self):
        flags = ', '.join([s.__name__ for s in _ORDER if self.flags[s]])
        traps = ', '.join([s.__name__ for s in _ORDER if self.traps[s]])
        return (f'Context(prec={self.prec}, rounding={self.rounding}, Emin={self.Emin}, Emax={self.Emax}, '
                f'capitals={self.capitals}, clamp={self.clamp}, flags=[{flags}], traps=[{traps}])')

    def copy(self):
        return Context(self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp,
                       dict(self.flags), dict(self.traps))

    __copy__ = copy

    def clear_flags(self):
        for signal in _SIGNALS:
            self.flags[signal] = False

    def clear_traps(self):
        for signal in _SIGNALS:
            self.traps[signal] = False

    def Etiny(self):
        return self.Emin - self.prec + 1

    def Etop(self):
        return self.Emax - self.prec + 1

    def _signal(self, kind, result):
        """Notes a condition; raises if it is trapped."""
        signal = _SIGNAL_OF.get(kind, kind)
        self.flags[signal] = True
        if self.traps[signal]:
            raise signal([kind])
        return result

    def create_decimal(self, num='0'):
        return Decimal(num)._fix(self)

    def create_decimal_from_float(self, f):
        return Decimal.from_float(f)._fix(self)


def _through(name):
    def method(self, a, *others):
        a = _number(a)
        return getattr(a, name)(*[_number(b) for b in others], context=self)
    return method


def _binary(name):
    def method(self, a, b):
        return getattr(_number(a), name)(_number(b), self)
    return method


def _number(value):
    converted = _convert(value)
    if converted is NotImplemented:
        raise TypeError(f'conversion from {type(value).__name__} to Decimal is not supported')
    return converted


# --- rounding: given a coefficient, the digits cut off it (as rest of a division by `unit`)


def _round_up(rounding, sign, kept, rest, unit):
    """Does the kept coefficient go up by one?"""
    if rest == 0:
        return False
    if rounding == ROUND_HALF_EVEN:
        return rest * 2 > unit or rest * 2 == unit and kept & 1
    if rounding == ROUND_HALF_UP:
        return rest * 2 >= unit
    if rounding == ROUND_HALF_DOWN:
        return rest * 2 > unit
    if rounding == ROUND_DOWN:
        return False
    if rounding == ROUND_UP:
        return True
    if rounding == ROUND_CEILING:
        return not sign
    if rounding == ROUND_FLOOR:
        return bool(sign)
    return kept % 10 in (0, 5)


_ROUNDINGS = (ROUND_DOWN, ROUND_HALF_UP, ROUND_HALF_EVEN, ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_HALF_DOWN,
              ROUND_05UP)
_ORDER = [InvalidOperation, DivisionByZero, Overflow, Underflow, Clamped, Subnormal, Inexact, Rounded, FloatOperation]


def _digits(n):
    return len(_text(n))


class Decimal:
    __slots__ = ('_sign', '_int', '_exp', '_kind')      # _kind: '' finite, 'F' infinite, 'n' nan, 'N' signaling nan

    def __new__(cls, value='0', context=None):
        if isinstance(value, Decimal):
            return _build(cls, value._sign, value._int, value._exp, value._kind)
        if isinstance(value, int):
            return _build(cls, 1 if value < 0 else 0, abs(int(value)), 0)
        if isinstance(value, float):
            return cls.from_float(value)
        if isinstance(value, str):
            return cls._parse(value, context)
        if isinstance(value, (tuple, list)):
            return cls._from_tuple(value)
        raise TypeError(f'conversion from {type(value).__name__} to Decimal is not supported')

    @classmethod
    def _parse(cls, text, context):
        body = text.strip().replace('_', '')
        sign = 1 if body[:1] == '-' else 0
        if body[:1] in ('+', '-'):
            body = body[1:]
        lower = body.lower()
        if lower in ('inf', 'infinity'):
            return _build(cls, sign, 0, 0, 'F')
        for prefix, kind in (('snan', 'N'), ('nan', 'n')):
            if lower.startswith(prefix) and (not lower[len(prefix):] or lower[len(prefix):].isdigit()):
                return _build(cls, sign, int(lower[len(prefix):] or 0), 0, kind)
        mantissa, e, exponent = lower.partition('e')
        whole, dot, fraction = mantissa.partition('.')
        sign_free = exponent[1:] if exponent[:1] in ('+', '-') else exponent
        if not (whole + fraction).isdecimal() or e and not sign_free.isdecimal():
            return (context or getcontext())._signal(ConversionSyntax, _build(cls, 0, 0, 0, 'n'))
        return _build(cls, sign, _coefficient(whole + fraction), int(exponent or 0) - len(fraction))

    @classmethod
    def _from_tuple(cls, value):
        if len(value) != 3:
            raise ValueError('argument must be a sequence of length 3')
        sign, digits, exponent = value
        if sign not in (0, 1):
            raise ValueError('sign must be an integer with the value 0 or 1')
        number = 0
        for digit in digits:
            if not isinstance(digit, int) or not 0 <= digit <= 9:
                raise ValueError('coefficient must be a tuple of digits')
            number = number * 10 + digit
        if exponent in ('F', 'n', 'N'):
            return _build(cls, sign, 0 if exponent == 'F' else number, 0, exponent)
        if not isinstance(exponent, int):
            raise ValueError('string argument in the third position must be \'F\', \'n\' or \'N\'')
        return _build(cls, sign, number, exponent)

    @classmethod
    def from_float(cls, f):
        if isinstance(f, int):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError('argument must be int or float')
        if f != f:
            return cls('nan')
        if f in (_math.inf, -_math.inf):
            return cls(repr(f))
        n, d = abs(f).as_integer_ratio()
        k = d.bit_length() - 1
        return _build(cls, 1 if _math.copysign(1.0, f) < 0 else 0, n * 5 ** k, -k)

    # --- text

    def __repr__(self):
        return f"Decimal('{self}')"

    def _special_text(self):
        if self._kind == 'F':
            return 'Infinity'
        return ('sNaN' if self._kind == 'N' else 'NaN') + (_text(self._int) if self._int else '')

    def __str__(self, eng=False, context=None):
        sign = '-' if self._sign else ''
        if self._kind:
            return sign + self._special_text()
        digits = _text(self._int)
        left = self._exp + len(digits)      # digits left of the point, without an exponent
        if self._exp <= 0 and left > -6:
            dot = left
        elif not eng:
            dot = 1
        elif self._int == 0:
            dot = (left + 1) % 3 - 1
        else:
            dot = (left - 1) % 3 + 1
        if dot <= 0:
            whole, fraction = '0', '.' + '0' * -dot + digits
        elif dot >= len(digits):
            whole, fraction = digits + '0' * (dot - len(digits)), ''
        else:
            whole, fraction = digits[:dot], '.' + digits[dot:]
        letter = 'E' if (context or getcontext()).capitals else 'e'
        exponent = '' if left == dot else f'{letter}{left - dot:+d}'
        return sign + whole + fraction + exponent

    def to_eng_string(self, context=None):
        return self.__str__(True, context)

    def __format__(self, spec):
        import re
        m = re.fullmatch(r'(?:(.)?([<>=^]))?([-+ ])?(z)?(#)?(0)?(\d+)?(,)?(?:\.(\d+))?([eEfFgGn%])?', spec, re.S)
        if m is None:
            raise ValueError('invalid format string')
        fill, align, sign, _, _, zero, width, group, precision, kind = m.groups()
        fill = fill or ('0' if zero else ' ')
        align = align or ('=' if zero else '>')
        context = getcontext()
        lead = '-' if self._sign else sign if sign in ('+', ' ') else ''
        if self._kind:
            body = self._special_text()
            fill, align = (' ' if zero else fill), ('>' if zero else align)
            whole, rest = body, ''
        else:
            whole, rest = self._formatted(kind, precision, context)
            if kind and kind in 'EG' or not kind:
                rest = rest.replace('e', 'E')
            elif kind in 'eg':
                rest = rest.replace('E', 'e')
        if group and not self._kind:
            whole = f'{int(whole):{group}}'
        body = whole + rest
        missing = int(width or 0) - len(lead) - len(body)
        if missing > 0:
            if align == '=':
                if fill == '0' and group:
                    digits = whole.replace(group, '')
                    while len(lead) + len(whole) + len(rest) < int(width):
                        digits = '0' + digits
                        parts = []
                        left = digits
                        while left:
                            parts.append(left[-3:])
                            left = left[:-3]
                        whole = group.join(reversed(parts))
                    return lead + whole + rest
                return lead + fill * missing + body
            if align == '<':
                return lead + body + fill * missing
            if align == '^':
                return fill * (missing // 2) + lead + body + fill * (missing - missing // 2)
            return fill * missing + lead + body
        return lead + body

    def _formatted(self, kind, precision, context):
        """(digits before the point, the rest) without a sign."""
        value = _build(Decimal, 0, self._int, self._exp)
        if kind == '%':
            value = _build(Decimal, 0, self._int, self._exp + 2)
        if precision is not None:
            places = int(precision)
            if kind in ('e', 'E'):
                value = value._to_precision(places + 1, context.rounding)
            elif kind in ('f', 'F', '%'):
                value = value._rescale(-places, context.rounding)
            elif _digits(value._int) > max(places, 1):
                value = value._to_precision(max(places, 1), context.rounding)
        elif kind in ('f', 'F', '%') and value._exp > 0:
            value = value._rescale(0, context.rounding)
        if not value._int and value._exp > 0 and kind in ('f', 'F', '%'):
            value = value._rescale(0, context.rounding)
        digits = _text(value._int)
        left = value._exp + len(digits)
        if kind in ('e', 'E'):
            dot = 1 - int(precision) if not value._int and precision is not None else 1
        elif kind in ('f', 'F', '%'):
            dot = left
        else:
            dot = left if value._exp <= 0 and left > -6 else 1
        if dot < 0:
            whole, fraction = '0', '0' * -dot + digits
        elif dot > len(digits):
            whole, fraction = digits + '0' * (dot - len(digits)), ''
        else:
            whole, fraction = digits[:dot] or '0', digits[dot:]
        exponent = left - dot
        rest = '.' + fraction if fraction else ''
        if exponent != 0 or kind in ('e', 'E'):
            rest += f'E{exponent:+d}'
        return whole, rest + ('%' if kind == '%' else '')

    def as_tuple(self):
        if self._kind:
            digits = tuple(map(int, _text(self._int))) if self._int else ()
            return DecimalTuple(self._sign, (0,) if self._kind == 'F' else digits, self._kind)
        return DecimalTuple(self._sign, tuple(map(int, _text(self._int))), self._exp)

    def as_integer_ratio(self):
        if self._kind:
            if self._kind == 'F':
                raise OverflowError('cannot convert Infinity to integer ratio')
            raise ValueError('cannot convert NaN to integer ratio')
        n, d = (self._int * 10 ** self._exp, 1) if self._exp >= 0 else (self._int, 10 ** -self._exp)
        g = _math.gcd(n, d)
        n, d = n // g, d // g
        return (-n if self._sign else n), d

    # --- rounding

    def _rescale(self, exponent, rounding):
        """The nearest number with this exponent; digits may be lost."""
        if self._exp >= exponent:
            return _build(Decimal, self._sign, self._int * 10 ** (self._exp - exponent), exponent)
        if exponent - self._exp > _digits(self._int) + 1:
            kept, rest, unit = 0, min(self._int, 1), 10
        else:
            unit = 10 ** (exponent - self._exp)
            kept, rest = divmod(self._int, unit)
        if _round_up(rounding, self._sign, kept, rest, unit):
            kept += 1
        return _build(Decimal, self._sign, kept, exponent)

    def _to_precision(self, places, rounding):
        if not self._int:
            return _build(Decimal, self._sign, 0, self.adjusted() + 1 - places)
        made = self._rescale(self.adjusted() + 1 - places, rounding)
        if _digits(made._int) > places:
            made = made._rescale(made._exp + 1, rounding)
        return made

    def _fix(self, context):
        """Rounded to the context's precision, conditions signalled."""
        if self._kind:
            return self
        tiny, top = context.Etiny(), context.Etop()
        if not self._int:
            exponent = min(max(self._exp, tiny), context.Emax if not context.clamp else top)
            if exponent != self._exp:
                context._signal(Clamped, None)
                return _build(Decimal, self._sign, 0, exponent)
            return self
        least = _digits(self._int) + self._exp - context.prec
        if least > top:
            return self._overflow(context)
        subnormal = least < tiny
        least = max(least, tiny)
        if self._exp < least:
            made = self._rescale(least, context.rounding)
            exact = made == self if not self._int else self._int % 10 ** (least - self._exp) == 0
            if _digits(made._int) > context.prec:
                made = _build(Decimal, made._sign, made._int // 10, made._exp + 1)
            if made._exp > top:
                return self._overflow(context)
            if subnormal:
                context._signal(Subnormal, None)
            if not exact:
                if subnormal:
                    context._signal(Underflow, None)
                context._signal(Inexact, None)
            context._signal(Rounded, None)
            return made
        if subnormal:
            context._signal(Subnormal, None)
        return self

    def _overflow(self, context):
        goes_inf = context.rounding in (ROUND_HALF_EVEN, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_UP) or \
            context.rounding == (ROUND_FLOOR if self._sign else ROUND_CEILING)
        made = _build(Decimal, self._sign, 0, 0, 'F') if goes_inf else \
            _build(Decimal, self._sign, 10 ** context.prec - 1, context.Etop())
        context._signal(Inexact, None)
        context._signal(Rounded, None)
        return context._signal(Overflow, made)

    def quantize(self, exp, rounding=None, context=None):
        context = context or getcontext()
        exp = _number(exp)
        if self._kind or exp._kind:
            bad = self._nan(exp, context)
            if bad is not None:
                return bad
            if self._kind and exp._kind:
                return Decimal(self)
            return context._signal(InvalidOperation, _NAN)
        made = self._rescale(exp._exp, rounding or context.rounding)
        if made._int and (made.adjusted() > context.Emax or _digits(made._int) > context.prec):
            return context._signal(InvalidOperation, _NAN)
        if made._exp > self._exp:
            if made != self:
                context._signal(Inexact, None)
            context._signal(Rounded, None)
        return made

    def to_integral_value(self, rounding=None, context=None):
        if self._kind or self._exp >= 0:
            return Decimal(self)
        return self._rescale(0, rounding or (context or getcontext()).rounding)

    to_integral = to_integral_exact = to_integral_value

    def __round__(self, n=None):
        if n is None:
            self._no_special('integer')
            return int(self._rescale(0, ROUND_HALF_EVEN))
        return self._rescale(-n, ROUND_HALF_EVEN) if not self._kind else self

    def __floor__(self):
        self._no_special('integer')
        return int(self._rescale(0, ROUND_FLOOR))

    def __ceil__(self):
        self._no_special('integer')
        return int(self._rescale(0, ROUND_CEILING))

    def __trunc__(self):
        return int(self)

    def _no_special(self, what):
        if self._kind == 'F':
            raise OverflowError(f'cannot convert Infinity to {what}')
        if self._kind:
            raise ValueError(f'cannot convert NaN to {what}')

    def __int__(self):
        self._no_special('integer')
        number = self._int * 10 ** self._exp if self._exp >= 0 else self._int // 10 ** -self._exp
        return -number if self._sign else number

    def __float__(self):
        if self._kind == 'N':
            raise ValueError('cannot convert signaling NaN to float')
        return float(str(self))

    def __complex__(self):
        return complex(float(self))

    def __bool__(self):
        return bool(self._kind) or self._int != 0

    def __hash__(self):
        if self._kind == 'N':
            raise TypeError('Cannot hash a signaling NaN value')
        if self._kind == 'n':
            return object.__hash__(self)
        if self._kind:
            return -314159 if self._sign else 314159
        modulus = 2 ** 61 - 1
        power = pow(10, self._exp, modulus) if self._exp >= 0 else pow(pow(10, modulus - 2, modulus), -self._exp, modulus)
        hashed = self._int * power % modulus
        hashed = -hashed if self._sign else hashed
        return -2 if hashed == -1 else hashed

    # --- arithmetic

    def _nan(self, other, context):
        """The nan that an operation on a nan gives; None: there is none."""
        for value in (self, other):
            if value is not None and value._kind == 'N':
                return context._signal(InvalidOperation, _build(Decimal, value._sign, value._int, 0, 'n'))
        for value in (self, other):
            if value is not None and value._kind == 'n':
                return value
        return None

    def _add(self, other, context):
        if self._kind or other._kind:
            bad = self._nan(other, context)
            if bad is not None:
                return bad
            if self._kind and other._kind and self._sign != other._sign:
                return context._signal(InvalidOperation, _NAN)
            return Decimal(self if self._kind else other)
        exponent = min(self._exp, other._exp)
        if not self._int or not other._int:
            if not self._int and not other._int:
                sign = self._sign if self._sign == other._sign else 1 if context.rounding == ROUND_FLOOR else 0
                return _build(Decimal, sign, 0, exponent)._fix(context)
            number = other if not self._int else self
            least = max(exponent, number._exp - context.prec - 1)
            return number._rescale(min(least, number._exp), context.rounding)._fix(context)
        a, b = self, other
        if a._exp < b._exp:
            a, b = b, a
        gap = a._exp - b._exp
        if gap > context.prec + _digits(b._int) + 3:        # b only decides how a is rounded
            b = _build(Decimal, b._sign, 1, a._exp - context.prec - 3)
            exponent = b._exp
        x = a._int * 10 ** (a._exp - exponent) * (-1 if a._sign else 1)
        y = b._int * 10 ** (b._exp - exponent) * (-1 if b._sign else 1)
        total = x + y
        if total == 0:
            return _build(Decimal, 1 if context.rounding == ROUND_FLOOR else 0, 0, exponent)._fix(context)
        return _build(Decimal, 1 if total < 0 else 0, abs(total), exponent)._fix(context)

    def _subtract(self, other, context):
        if self._kind in ('n', 'N') or other._kind in ('n', 'N'):
            return self._nan(other, context)
        return self._add(other.copy_negate(), context)

    def _multiply(self, other, context):
        sign = self._sign ^ other._sign
        if self._kind or other._kind:
            bad = self._nan(other, context)
            if bad is not None:
                return bad
            if not self or not other:
                return context._signal(InvalidOperation, _NAN)
            return _build(Decimal, sign, 0, 0, 'F')
        return _build(Decimal, sign, self._int * other._int, self._exp + other._exp)._fix(context)

    def _divide(self, other, context):
        sign = self._sign ^ other._sign
        if self._kind or other._kind:
            bad = self._nan(other, context)
            if bad is not None:
                return bad
            if self._kind and other._kind:
                return context._signal(InvalidOperation, _NAN)
            if self._kind:
                return _build(Decimal, sign, 0, 0, 'F')
            return _build(Decimal, sign, 0, context.Etiny())
        if not other._int:
            if not self._int:
                return context._signal(DivisionUndefined, _NAN)
            return context._signal(DivisionByZero, _build(Decimal, sign, 0, 0, 'F'))
        if not self._int:
            return _build(Decimal, sign, 0, self._exp - other._exp)._fix(context)
        shift = _digits(other._int) - _digits(self._int) + context.prec + 1
        exponent = self._exp - other._exp - shift
        if shift >= 0:
            quotient, rest = divmod(self._int * 10 ** shift, other._int)
        else:
            quotient, rest = divmod(self._int, other._int * 10 ** -shift)
        if rest:
            if quotient % 5 == 0:
                quotient += 1       # not exactly half, nor exact
        else:
            ideal = self._exp - other._exp
            while exponent < ideal and quotient % 10 == 0:
                quotient //= 10
                exponent += 1
        return _build(Decimal, sign, quotient, exponent)._fix(context)

    def _divide_whole(self, other, context):
        """(quotient truncated, remainder) of finite numbers, other not zero."""
        sign = self._sign ^ other._sign
        ideal = min(self._exp, other._exp)
        if self.adjusted() - other.adjusted() <= -2 or not self._int:
            return _build(Decimal, sign, 0, 0), self._rescale(ideal, context.rounding)
        a = self._int * 10 ** max(0, self._exp - other._exp)
        b = other._int * 10 ** max(0, other._exp - self._exp)
        quotient, rest = divmod(a, b)
        if quotient >= 10 ** context.prec:
            bad = context._signal(DivisionImpossible, _NAN)
            return bad, bad
        return _build(Decimal, sign, quotient, 0), _build(Decimal, self._sign, rest, ideal)

    def _floor_divide(self, other, context):
        if self._kind or other._kind:
            bad = self._nan(other, context)
            if bad is not None:
                return bad
            if self._kind:
                if other._kind:
                    return context._signal(InvalidOperation, _NAN)
                return _build(Decimal, self._sign ^ other._sign, 0, 0, 'F')
            return _build(Decimal, self._sign ^ other._sign, 0, 0)
        if not other._int:
            if not self._int:
                return context._signal(DivisionUndefined, _NAN)
            return context._signal(DivisionByZero, _build(Decimal, self._sign ^ other._sign, 0, 0, 'F'))
        return self._divide_whole(other, context)[0]

    def _modulo(self, other, context):
        if self._kind or other._kind:
            bad = self._nan(other, context)
            if bad is not None:
                return bad
            if self._kind:
                return context._signal(InvalidOperation, _NAN)
            return self._fix(context)
        if not other._int:
            return context._signal(InvalidOperation if self._int else DivisionUndefined, _NAN)
        return self._divide_whole(other, context)[1]._fix(context)

    def _power(self, other, context, modulo=None):
        if modulo is not None:
            modulo = _number(modulo)
            return Decimal(pow(int(self), int(other), int(modulo)))
        if self._kind in ('n', 'N') or other._kind in ('n', 'N'):
            return self._nan(other, context)
        if not other:
            return context._signal(InvalidOperation, _NAN) if not self else Decimal(1)
        whole = not other._kind and other == other.to_integral_value()
        sign = 1 if self._sign and whole and int(other) & 1 else 0
        if self._sign and self and not whole:
            return context._signal(InvalidOperation, _NAN)
        if not self:
            if other._sign:
                return _build(Decimal, sign, 0, 0, 'F')
            return _build(Decimal, sign, 0, 0)
        if self._kind:
            return _build(Decimal, sign, 0, 0) if other._sign else _build(Decimal, sign, 0, 0, 'F')
        base = self.copy_abs()
        if other._kind:
            if base == 1:
                return Decimal(1)
            return _build(Decimal, 0, 0, 0, 'F') if (base > 1) != bool(other._sign) else Decimal(0)
        if whole and abs(int(other)) * _digits(base._int) <= 100000:
            n = int(other)
            exact = _build(Decimal, sign, base._int ** abs(n), base._exp * abs(n))
            if n > 0:
                return exact._fix(context)
            return Decimal(1)._divide(exact, context)
        wide = Context(prec=context.prec + 10 + max(0, other.adjusted()), rounding=ROUND_HALF_EVEN)
        made = (other._multiply(base.ln(wide), wide)).exp(wide)
        if whole or other._exp >= -1:
            rounded = made._to_precision(context.prec, ROUND_HALF_EVEN)
            if other == Decimal('0.5'):
                return self.sqrt(context)
            made = rounded
        return _build(Decimal, sign, made._int, made._exp)._fix(context)

    def sqrt(self, context=None):
        context = context or getcontext()
        if self._kind:
            bad = self._nan(None, context)
            if bad is not None:
                return bad
            if not self._sign:
                return Decimal(self)
        if not self:
            return _build(Decimal, self._sign, 0, self._exp >> 1)._fix(context)
        if self._sign:
            return context._signal(InvalidOperation, _NAN)
        places = context.prec + 1
        exponent = self._exp >> 1
        number = self._int * 10 if self._exp & 1 else self._int
        length = (_digits(self._int) >> 1) + 1 if self._exp & 1 else (_digits(self._int) + 1) >> 1
        shift = places - length
        if shift >= 0:
            number *= 100 ** shift
            exact = True
        else:
            number, rest = divmod(number, 100 ** -shift)
            exact = rest == 0
        exponent -= shift
        root = _math.isqrt(number)
        if exact and root * root == number:
            if shift >= 0:
                root //= 10 ** shift
            else:
                root *= 10 ** -shift
            exponent += shift
        elif root % 5 == 0:
            root += 1
        half = context.copy()
        half.rounding = ROUND_HALF_EVEN
        half.flags = context.flags
        return _build(Decimal, 0, root, exponent)._fix(half)

    def exp(self, context=None):
        context = context or getcontext()
        if self._kind:
            bad = self._nan(None, context)
            if bad is not None:
                return bad
            return Decimal(0) if self._sign else Decimal(self)
        if not self:
            return Decimal(1)
        places = context.prec + 10 + max(0, self.adjusted() + 1)
        unit = 10 ** places
        n, d = self.as_integer_ratio()
        x = n * unit // d
        ln10 = _ln_of(10, 1, places)
        tens = x // ln10
        if abs(tens) > 10 ** 7:
            return self._overflow(context) if tens > 0 else _build(Decimal, 0, 1, context.Etiny() - 5)._fix(context)
        x -= tens * ln10
        halvings = 8
        x >>= halvings
        total = term = unit
        i = 1
        while term:
            term = term * x // (unit * i)
            total += term
            i += 1
        for _ in range(halvings):
            total = total * total // unit
        made = _build(Decimal, 0, total, tens - places)
        return made._to_precision(context.prec, ROUND_HALF_EVEN)._fix(context)

    def ln(self, context=None):
        context = context or getcontext()
        return self._logarithm(context, None)

    def log10(self, context=None):
        context = context or getcontext()
        if not self._kind and not self._sign and self._int:
            digits = _text(self._int)
            if digits.rstrip('0') == '1':
                return Decimal(self._exp + len(digits) - 1)._fix(context)
        return self._logarithm(context, 10)

    def _logarithm(self, context, base):
        if self._kind in ('n', 'N'):
            return self._nan(None, context)
        if not self:
            return _build(Decimal, 1, 0, 0, 'F')
        if self._sign:
            return context._signal(InvalidOperation, _NAN)
        if self._kind:
            return Decimal(self)
        if self == 1:
            return Decimal(0)
        places = context.prec + 12 + abs(self.adjusted()).bit_length()
        n, d = self.as_integer_ratio()
        near = abs(n - d)
        if near * 10 < d:
            places += _digits(d) - _digits(near)
        value = _ln_of(n, d, places)
        if base is not None:
            value = value * 10 ** places // _ln_of(base, 1, places)
        made = _build(Decimal, 1 if value < 0 else 0, abs(value), -places)
        return made._to_precision(context.prec, ROUND_HALF_EVEN)._fix(context)

    def fma(self, other, third, context=None):
        context = context or getcontext()
        wide = Context(prec=MAX_PREC, Emin=MIN_EMIN, Emax=MAX_EMAX)
        return self._multiply(_number(other), wide)._add(_number(third), context)

    def __neg__(self, context=None):
        context = context or getcontext()
        if self._kind in ('n', 'N'):
            return self._nan(None, context)
        if not self and context.rounding != ROUND_FLOOR:
            return self.copy_abs()._fix(context)
        return self.copy_negate()._fix(context)

    def __pos__(self, context=None):
        context = context or getcontext()
        if self._kind in ('n', 'N'):
            return self._nan(None, context)
        if not self and context.rounding != ROUND_FLOOR:
            return self.copy_abs()._fix(context)
        return Decimal(self)._fix(context)

    def __abs__(self, round=True, context=None):
        return self.__neg__(context) if self._sign else self.__pos__(context)

    # --- comparison

    def _compare(self, other):
        """-1, 0, 1; numbers only."""
        a, b = self._scaled(), other._scaled()
        if self._kind or other._kind:
            x = 0 if not self._kind else -1 if self._sign else 1
            y = 0 if not other._kind else -1 if other._sign else 1
            return (x > y) - (x < y)
        if not self._int or not other._int or self._sign != other._sign:
            return (a > b) - (a < b)
        x, y = self.adjusted(), other.adjusted()
        if x != y:
            return (1 if x > y else -1) * (-1 if self._sign else 1)
        gap = self._exp - other._exp
        a, b = self._int, other._int
        if gap > 0:
            a *= 10 ** gap
        else:
            b *= 10 ** -gap
        return ((a > b) - (a < b)) * (-1 if self._sign else 1)

    def _scaled(self):
        """A number with the same sign."""
        return 0 if not self._int else -1 if self._sign else 1

    def __eq__(self, other):
        other = _convert_any(other)
        if other is NotImplemented:
            return NotImplemented
        if self._kind in ('n', 'N') or other._kind in ('n', 'N'):
            if 'N' in (self._kind, other._kind):
                getcontext()._signal(InvalidOperation, None)
            return False
        return self._compare(other) == 0

    def _order(self, other, accept):
        other = _convert_any(other)
        if other is NotImplemented:
            return NotImplemented
        if self._kind in ('n', 'N') or other._kind in ('n', 'N'):
            return getcontext()._signal(InvalidOperation, False)
        return accept(self._compare(other))

    def __lt__(self, other):
        return self._order(other, lambda c: c < 0)

    def __le__(self, other):
        return self._order(other, lambda c: c <= 0)

    def __gt__(self, other):
        return self._order(other, lambda c: c > 0)

    def __ge__(self, other):
        return self._order(other, lambda c: c >= 0)

    def compare(self, other, context=None):
        other = _number(other)
        bad = self._nan(other, context or getcontext())
        return bad if bad is not None else Decimal(self._compare(other))

    def compare_total(self, other, context=None):
        other = _number(other)
        c = self._compare(other)
        return Decimal(c if c else (self._exp > other._exp) - (self._exp < other._exp))

    def max(self, other, context=None):
        return self._best(other, context, 1)

    def min(self, other, context=None):
        return self._best(other, context, -1)

    def _best(self, other, context, wanted):
        context = context or getcontext()
        other = _number(other)
        if self._kind == 'n' and other._kind != 'N':
            return other._fix(context)
        if other._kind == 'n' and self._kind != 'N':
            return self._fix(context)
        bad = self._nan(other, context)
        if bad is not None:
            return bad
        c = self._compare(other) or (1 if other._sign and not self._sign else -1 if self._sign and not other._sign else
                                     ((self._exp > other._exp) - (self._exp < other._exp)) * (-1 if self._sign else 1))
        return (self if c == wanted or c == 0 else other)._fix(context)

    # --- the rest

    def adjusted(self):
        return 0 if self._kind else self._exp + _digits(self._int) - 1

    def copy_abs(self):
        return _build(Decimal, 0, self._int, self._exp, self._kind)

    def copy_negate(self):
        return _build(Decimal, 1 - self._sign, self._int, self._exp, self._kind)

    def copy_sign(self, other, context=None):
        return _build(Decimal, _number(other)._sign, self._int, self._exp, self._kind)

    def canonical(self):
        return self

    def conjugate(self):
        return self

    def normalize(self, context=None):
        context = context or getcontext()
        if self._kind in ('n', 'N'):
            return self._nan(None, context)
        made = self._fix(context)
        if made._kind:
            return made
        number, exponent = made._int, made._exp
        if not number:
            return _build(Decimal, made._sign, 0, 0)
        while number % 10 == 0 and exponent < context.Emax:
            number //= 10
            exponent += 1
        return _build(Decimal, made._sign, number, exponent)

    def scaleb(self, other, context=None):
        return _build(Decimal, self._sign, self._int, self._exp + int(other), self._kind)._fix(context or getcontext())

    def logb(self, context=None):
        return Decimal(self.adjusted()) if self else (context or getcontext())._signal(
            DivisionByZero, _build(Decimal, 1, 0, 0, 'F'))

    def remainder_near(self, other, context=None):
        context = context or getcontext()
        other = _number(other)
        quotient = (self / other).to_integral_value(ROUND_HALF_EVEN)
        return self._subtract(quotient._multiply(other, context), context)

    def same_quantum(self, other, context=None):
        other = _number(other)
        return self._kind.lower() == other._kind.lower() if self._kind or other._kind else self._exp == other._exp

    def radix(self):
        return Decimal(10)

    def is_canonical(self):
        return True

    def is_finite(self):
        return not self._kind

    def is_infinite(self):
        return self._kind == 'F'

    def is_nan(self):
        return self._kind in ('n', 'N')

    def is_qnan(self):
        return self._kind == 'n'

    def is_snan(self):
        return self._kind == 'N'

    def is_signed(self):
        return self._sign == 1

    def is_zero(self):
        return not self._kind and self._int == 0

    def is_normal(self, context=None):
        return not self._kind and self._int != 0 and self.adjusted() >= (context or getcontext()).Emin

    def is_subnormal(self, context=None):
        return not self._kind and self._int != 0 and self.adjusted() < (context or getcontext()).Emin

    def number_class(self, context=None):
        if self._kind:
            return 'sNaN' if self._kind == 'N' else 'NaN' if self._kind == 'n' else '-Infinity' if self._sign else '+Infinity'
        kind = 'Zero' if not self._int else 'Subnormal' if self.is_subnormal(context) else 'Normal'
        return ('-' if self._sign else '+') + kind

    @property
    def real(self):
        return self

    @property
    def imag(self):
        return Decimal(0)

    def __reduce__(self):
        return type(self), (str(self),)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


def _build(cls, sign, number, exponent, kind=''):
    made = object.__new__(cls)
    made._sign = sign
    made._int = number
    made._exp = exponent
    made._kind = kind
    return made


_NAN = _build(Decimal, 0, 0, 0, 'n')
_logs = {}


def _ln_of(n, d, places):
    """ln(n / d) * 10**places, a few units exact; d a power of ten or one."""
    key = (n, d, places)
    if key in _logs:
        return _logs[key]
    unit = 10 ** (places + 5)
    # n / d = m * 2**k with m near 1
    k = n.bit_length() - d.bit_length()
    m = n * unit // d
    m = m >> k if k > 0 else m << -k
    if m * 10 > unit * 14:
        m >>= 1
        k += 1
    total = 2 * _atanh(m - unit, m + unit, unit)
    if k:
        if ('2', places) not in _logs:
            _logs['2', places] = 2 * _atanh(1, 3, unit)
        total += k * _logs['2', places]
    made = total // 10 ** 5
    if len(_logs) < 50:
        _logs[key] = made
    return made


def _atanh(a, b, unit):
    """atanh(a / b) * unit."""
    x = a * unit // b
    square = x * x // unit
    total = 0
    i = 1
    while x:
        total += x // i
        x = x * square // unit
        if x == -1:
            break
        i += 2
    return total


def _convert(value):
    if isinstance(value, Decimal):
        return value
    if isinstance(value, int):
        return Decimal(value)
    return NotImplemented


def _convert_any(value):
    """For comparisons, where a float or fraction is as good."""
    if isinstance(value, float):
        context = getcontext()
        context.flags[FloatOperation] = True
        if context.traps[FloatOperation]:
            raise FloatOperation(['strict semantics for mixing floats and Decimals are enabled'])
        return Decimal.from_float(value)
    if isinstance(value, _numbers.Rational) and not isinstance(value, int):
        return Decimal(value.numerator) / Decimal(value.denominator)
    return _convert(value)


def _operators():
    table = {'add': '_add', 'sub': '_subtract', 'mul': '_multiply', 'truediv': '_divide', 'floordiv': '_floor_divide',
             'mod': '_modulo', 'pow': '_power'}
    for name, method in table.items():
        def forward(self, other, modulo=None, _method=method):
            other = _convert(other)
            if other is NotImplemented:
                return other
            if modulo is not None:
                return self._power(other, getcontext(), modulo)
            return getattr(self, _method)(other, getcontext())

        def reflected(self, other, _method=method):
            other = _convert(other)
            if other is NotImplemented:
                return other
            return getattr(other, _method)(self, getcontext())

        setattr(Decimal, f'__{name}__', forward)
        setattr(Decimal, f'__r{name}__', reflected)


_operators()


def _divmod(self, other):
    other = _convert(other)
    if other is NotImplemented:
        return other
    return self // other, self % other


Decimal.__divmod__ = _divmod
Decimal.__rdivmod__ = lambda self, other: _divmod(_number(other), self)

for _name, _method in (('add', '_add'), ('subtract', '_subtract'), ('multiply', '_multiply'), ('divide', '_divide'),
                       ('divide_int', '_floor_divide'), ('remainder', '_modulo'), ('power', '_power'), ('compare', 'compare'),
                       ('max', 'max'), ('min', 'min')):
    setattr(Context, _name, _binary(_method))
for _name in ('sqrt', 'exp', 'ln', 'log10', 'normalize', 'to_integral_value', 'to_eng_string', 'number_class', 'logb'):
    setattr(Context, _name, _through(_name))
Context.quantize = lambda self, a, b: _number(a).quantize(b, context=self)
Context.abs = lambda self, a: _number(a).__abs__(context=self)
Context.minus = lambda self, a: _number(a).__neg__(context=self)
Context.plus = lambda self, a: _number(a).__pos__(context=self)
Context.to_sci_string = lambda self, a: _number(a).__str__(context=self)

DefaultContext = Context(28, ROUND_HALF_EVEN, -999999, 999999, 1, 0, [], [DivisionByZero, Overflow, InvalidOperation])
BasicContext = Context(9, ROUND_HALF_UP, -999999, 999999, 1, 0, [],
                       [DivisionByZero, Overflow, InvalidOperation, Clamped, Underflow])
ExtendedContext = Context(9, ROUND_HALF_EVEN, -999999, 999999, 1, 0, [], [])

_current = _contextvars.ContextVar('decimal_context')


def getcontext():
    try:
        return _current.get()
    except LookupError:
        context = DefaultContext.copy()
        _current.set(context)
        return context


def setcontext(context, /):
    if context in (DefaultContext, BasicContext, ExtendedContext):
        context = context.copy()
        context.clear_flags()
    _current.set(context)


class _Manager:
    def __init__(self, context):
        self._new = context

    def __enter__(self):
        self._saved = getcontext()
        setcontext(self._new)
        return self._new

    def __exit__(self, *args):
        setcontext(self._saved)


def localcontext(ctx=None, **kwargs):
    context = (getcontext() if ctx is None else ctx).copy()
    for name, value in kwargs.items():
        if name not in ('prec', 'rounding', 'Emin', 'Emax', 'capitals', 'clamp', 'flags', 'traps'):
            raise TypeError(f"'{name}' is an invalid keyword argument for this function")
        setattr(context, name, Context._signals(value, []) if name in ('flags', 'traps') else value)
    return _Manager(context)


_numbers.Number.register(Decimal)


_vm.set_dotted(Decimal)
_vm.set_dotted(Context)
