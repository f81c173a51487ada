#!/usr/bin/env python3
"""Writes random programs each of which is about one part of the language or its library: food for differential.py.

    tests/fuzz/scenes.py SEED [KIND]

Where generate.py grows expressions and statements, this puts together what programs are made of: a class
with some of its special methods, a generator and what is done to it, tasks that sleep for different times,
handlers of exception groups - and calls of what is built in with values nobody would pass. A program is a
function of its seed. What may differ between runs of CPython (addresses, orders of sets, the clock) is never
printed.
"""

import random
import sys

from generate import PRELUDE

ODD = (
    "0", "1", "-1", "2", "5", "-7", "10**20", "-(2**63)", "True", "False", "None", "1.5", "-0.0", "float('nan')", "float('inf')", "-1e300", "1e-5", "2j", "(1-2j)",
    "''", "'a'", "'abc'", "'Hello World'", "'ßéǅ'", "'12'", "'\\n'", "' x '", "'a,b'", "'{}'", "b''", "b'abc'", "bytearray(b'xy')", "[]", "[1, 2, 3]", "['a', 'b']", "[[1], [2]]",
    "()", "(1,)", "('a', 1)", "{}", "{'a': 1}", "{1: 2, 3: 4}", "set()", "{1, 2}", "frozenset({3})", "range(3)", "range(5, 0, -2)", "int", "str", "len", "...", "iter([1, 2])",
    "Str('sub')", "Int(5)", "Index()", "Bare()", "Raises()", "Sized()", "Iter()", "memoryview(b'mem')", "(lambda: 1)", "print", "ValueError", "ValueError('v')", "Float()", "List([3, 1])", "Dict(a=1)",
)
METHODS = {
    "str": "capitalize casefold center count encode endswith expandtabs find format format_map index isalnum isalpha isascii isdecimal isdigit isidentifier islower isnumeric isprintable isspace istitle isupper join ljust lower lstrip maketrans partition removeprefix removesuffix replace rfind rindex rjust rpartition rsplit rstrip split splitlines startswith strip swapcase title translate upper zfill",
    "bytes": "capitalize center count decode endswith expandtabs find fromhex hex index isalnum isalpha isascii isdigit islower isspace istitle isupper join ljust lower lstrip maketrans partition removeprefix removesuffix replace rfind rindex rjust rpartition rsplit rstrip split splitlines startswith strip swapcase title translate upper zfill",
    "bytearray": "append clear copy extend insert pop remove reverse count decode find hex join replace split strip translate",
    "list": "append clear copy count extend index insert pop remove reverse sort",
    "tuple": "count index", "range": "count index",
    "dict": "clear copy fromkeys get items keys pop popitem setdefault update values",
    "set": "add clear copy difference difference_update discard intersection intersection_update isdisjoint issubset issuperset remove symmetric_difference symmetric_difference_update union update",
    "frozenset": "copy difference intersection isdisjoint issubset issuperset symmetric_difference union",
    "int": "as_integer_ratio bit_count bit_length conjugate from_bytes to_bytes",
    "float": "as_integer_ratio conjugate fromhex hex is_integer",
    "complex": "conjugate", "memoryview": "cast tobytes tolist hex release toreadonly",
}
RECEIVERS = {
    "str": ("'abc'", "''", "'Hello World'", "'a,b,,c'", "' pad '", "'ßéǅ ﬁ'", "'12'", "'{} {a}'", "'x\\ty\\n z'", "Str('sub')", "'AbC dEf'", "'aaaa'"),
    "bytes": ("b'abc'", "b''", "b'a b  c'", "b'\\x00\\xff'", "b'12'", "b'Ab\\tC\\n'"), "bytearray": ("bytearray(b'abc')", "bytearray()"),
    "list": ("[3, 1, 2]", "[]", "['b', 'a']", "[1, 'x', None]", "List([1, 1])"), "tuple": ("(1, 2, 1)", "()"), "range": ("range(10)", "range(9, -9, -3)"),
    "dict": ("{}", "{'a': 1, 'b': 2}", "{1: [2]}", "Dict(x=1)"), "set": ("set()", "{1, 2, 3}"), "frozenset": ("frozenset({1, 2})",),
    "int": ("(5)", "(0)", "(-300)", "(2**70)", "True", "Int(7)"), "float": ("1.5", "(-0.0)", "float('inf')", "1e300", "0.1"), "complex": ("2j", "(1-2j)"), "memoryview": ("memoryview(b'mem')", "memoryview(bytearray(4))"),
}
KEYWORDS = {"split": "sep maxsplit", "rsplit": "sep maxsplit", "splitlines": "keepends", "encode": "encoding errors", "decode": "encoding errors", "expandtabs": "tabsize", "sort": "key reverse", "to_bytes": "length byteorder signed", "from_bytes": "bytes byteorder signed", "hex": "sep bytes_per_sep", "format": "a x", "update": "a b", "cast": "format shape", "translate": "delete"}
FUNCTIONS = "abs all any ascii bin bool bytes bytearray callable chr classmethod complex dict divmod enumerate filter float format frozenset getattr hasattr hash hex int isinstance issubclass iter len list map max memoryview min next object oct ord property range repr reversed round set setattr slice sorted staticmethod str sum super tuple type zip delattr".split()
# What 3.13 checks in another order, or accepts, compared with older oracles, is given no argument that shows it:
# these look at their first argument before the bounds (and flags may be anything, slices are hashable).
REORDERED = "find rfind index rindex count".split()
JSON = [repr(text) for text in ("{}", "[1,]", '{"a": 1.5e3}', "nan", "NaN", '"\\u00e9"', "", "[1 2]", "{1: 2}", '"x', "tru", b"[1]", "[] x", '{"a": 1,}', '"\t"')] + ["5"]
SHELL = [repr(text) for text in ("a b", 'a "b c"', "x\\ y", '"open', "")]
HELPERS = '''\
class Str(str):
    def __repr__(self):
        return "Str!"


class Int(int):
    def __str__(self):
        return "Int!"


class List(list):
    pass


class Dict(dict):
    def __missing__(self, key):
        return ("missing", key)


class Index:
    def __index__(self):
        return 3

    def __repr__(self):
        return "Index()"


class Float:
    def __float__(self):
        return 2.5

    def __repr__(self):
        return "Float()"


class Bare:
    def __repr__(self):
        return "Bare()"


class Raises:
    def __repr__(self):
        return "Raises()"

    def _no(self, *args):
        raise LookupError("no")

    __index__ = __iter__ = __len__ = __hash__ = __eq__ = __lt__ = __call__ = __getitem__ = __contains__ = _no


class Sized:
    def __len__(self):
        return 2

    def __getitem__(self, i):
        return "xy"[i]

    def __repr__(self):
        return "Sized()"


class Iter:
    def __iter__(self):
        return iter((1, "b"))

    def __repr__(self):
        return "Iter()"


def attempt(number, what):
    try:
        value = what()
        if hasattr(value, "__next__"):
            value = (type(value).__name__, list(zip(range(5), value)))
        show(number, value)
    except Exception as error:
        print(number, end=" ")
        report(error)


'''


class Scenes:
    def __init__(self, seed, only=None):
        self.random = random.Random(seed)
        self.lines = []
        self.counter = 0
        self.only = only

    def pick(self, *choices):
        return self.random.choice(choices)

    def chance(self, p):
        return self.random.random() < p

    def odd(self):
        return self.random.choice(ODD)

    def some(self, low, high):
        return range(self.random.randint(low, high))

    def emit(self, text, indent=0):
        self.lines += ["    " * indent + line if line else "" for line in text.split("\n")]

    def attempt(self, text):
        self.counter += 1
        self.emit(f"attempt({self.counter}, lambda: {text})")

    # --- what is built in, called in odd ways

    def arguments(self, name, most=3):
        given = [self.odd() for _ in self.some(0, most)]
        if name in REORDERED and given and not given[0].startswith("'"):
            del given[1:]
        if name == "splitlines":
            given = [self.pick("0", "1", "True") for _ in given]
        if name in KEYWORDS and self.chance(0.4):
            keyword = self.random.choice(KEYWORDS[name].split())
            given.append(f"{keyword}={self.pick('0', '1', 'True') if keyword in ('keepends', 'reverse') else self.odd()}")
        if self.chance(0.04):
            given.append(self.pick("zz=1", "*[1]", "**{'a': 1}", "*5", "**5"))
        return ", ".join(given)

    def methods(self):
        for _ in self.some(15, 30):
            kind = self.random.choice(list(METHODS))
            name = self.random.choice(METHODS[kind].split())
            receiver = self.random.choice(RECEIVERS[kind])
            if self.chance(0.25) and kind in ("list", "dict", "set", "bytearray"):
                self.counter += 1
                self.emit(f"v{self.counter} = {receiver}\nattempt({self.counter}, lambda: v{self.counter}.{name}({self.arguments(name, 2)}))\nshow(v{self.counter})")
            else:
                self.attempt(f"{self.pick(receiver, receiver, kind) if self.chance(0.3) else receiver}.{name}({self.arguments(name)})")

    def functions(self):
        for _ in self.some(15, 30):
            name = self.random.choice(FUNCTIONS)
            call = f"{name}({self.arguments(name)})"
            self.attempt(f"{call} * 0" if name == "hash" else call)  # many are made of addresses

    def operators(self):
        for _ in self.some(20, 40):
            a, b, op = self.odd(), self.odd(), self.pick("+", "-", "*", "/", "//", "%", "@", "<<", ">>", "&", "|", "^", "<", "<=", ">", ">=", "==", "!=", "in", "not in", "**", "is")
            if op in ("**", "<<", "*"):
                b = self.pick("0", "2", "3", "-1", "0.5", "None", "'a'", "[1]", "2j", "True", "Index()", "Bare()")
            if op == "%" and a.startswith(("'", "b")):
                b = self.pick("1", "()", "(1, 2)", "{}", "'x'", "[1]", "None")
            if op == "is":
                b = self.pick("None", "True", "int")
            self.attempt(f"{a} {op} {b}" if self.chance(0.85) else f"{self.pick('-', '+', '~', 'not ')}{a}")
            if self.chance(0.15) and op in ("+", "-", "*", "/", "//", "%", "@", "<<", ">>", "&", "|", "^"):
                self.emit(f"x = {a}\ntry:\n    x {op}= {b}\n    show(x)\nexcept Exception as error:\n    report(error)")

    def bound(self):
        return self.pick("", "", "0", "1", "-1", "2", "-2", "100", "-100", "10**20", "-10**20", "None", "True", "Index()", "1.5", "'a'", "Raises()")

    def slices(self):
        for _ in self.some(8, 16):
            whole = self.pick("'abcdef'", "b'abcdef'", "[0, 1, 2, 3, 4]", "(0, 1, 2, 3)", "range(3, 30, 4)", "bytearray(b'abcd')", "memoryview(b'abcd')", "Sized()", "Str('xyz')", "5", "None", "List('abc')")
            part = f"{self.bound()}:{self.bound()}" + (f":{self.bound().replace('10**20', '3')}" if self.chance(0.5) else "") if self.chance(0.7) else self.odd()
            self.attempt(f"{whole}[{part}]")
            if self.chance(0.5):
                self.emit(f"v = {self.pick('[0, 1, 2, 3, 4]', 'bytearray(b' + repr('abcde') + ')', 'List([1, 2, 3])', '(1, 2)', repr('abc'))}\ntry:\n    " + self.pick(f"v[{part}] = {self.odd()}", f"del v[{part}]", f"v[{part}] += {self.odd()}", f"v[{part}] = b'zz'", f"v[{part}] = [7, 8]") + "\nexcept Exception as error:\n    report(error)\nshow(v)")
        self.attempt(f"slice({self.pick('None', '1', '-5')}, {self.odd()}, {self.pick('None', '1', '-2', '0')}).indices({self.pick('5', '0', '-1', 'None', '10')})")

    def spec(self):
        if self.chance(0.1):
            return self.pick("zz", "10.", ".", "s", "0", "=", "#", "q", "<<<", "1000.3f", "{}", "!r", "ö>5", "05s", ",d", "_b", ",x", "z.1f", "+s", "c")
        return (self.pick("", "", "*", "0", " ") + self.pick("<", ">", "^", "=") if self.chance(0.5) else "") + self.pick("", "", "+", "-", " ") + self.pick("", "", "#") + self.pick("", "", "0") + self.pick("", "4", "12") + self.pick("", "", ",", "_") + self.pick("", "", ".0", ".3") + self.pick("", "d", "x", "X", "b", "o", "f", "F", "e", "E", "g", "G", "%", "s", "c", "n")

    def formats(self):
        values = ("0", "5", "-255", "10**20", "True", "1.5", "-0.0", "1234567.891", "float('nan')", "float('-inf')", "1e-7", "1e22", "'text'", "''", "None", "[1]", "2j", "(1.5-2j)", "Str('s')", "Int(5)", "Bare()", "b'b'", "object")
        value = lambda: self.random.choice(values)
        for _ in self.some(15, 25):
            percent = "%" + self.pick("", "", "-", "+", " ", "0", "#") + self.pick("", "6", "*") + self.pick("", ".2", ".0") + self.pick("d", "i", "x", "X", "o", "s", "r", "a", "f", "e", "g", "G", "c", "u", "%", "z", "")
            template = self.pick("{}", "{0} {0}", "{!r}", "{:>5} {}", "{0[0]}", "{0.real}", "{a}", "{0.nope}", "{0[x]}", "{} {0}", "{", "}", "{{}}", "{:{}}", "{!z}", "{0!r:^8}", "{:{width}}", "{0.__class__}", "{1}", "{0[}", "{a.b}", "{:}}", "{0:{1}}")
            self.attempt(self.pick(
                f"format({value()}, {self.spec()!r})", f"{('%s|' % percent)!r} % {self.pick(value(), f'({value()},)', f'({value()}, {value()})')}", f"{template!r}.format({value()}, {self.pick(value(), 'width=8', 'a=2j')})",
                f"f'{{{value().replace(chr(39), chr(34))}:{self.spec().replace('{}', '')}}}'", f"'%(a)s %(b){self.pick('d', 's', '5.1f')}' % {self.pick('{}', '{' + repr('a') + ': 1, ' + repr('b') + ': 2}', '(1, 2)', '5')}", f"{self.pick('str', 'repr', 'ascii')}({value()})",
                f"b{('%s|' % percent)!r} % {self.pick(value(), f'({value()},)')}",
            ))

    def numbers(self):
        numbers = ("0", "1", "-1", "7", "-3", "2**53 + 1", "10**18", "-10**25", "True", "0.0", "-0.0", "0.5", "2.5", "-1.5", "1e16", "1e-300", "1.7e308", "float('inf')", "float('-inf')", "float('nan')", "0j", "1j", "(2-3j)", "complex('inf')", "complex(0, float('nan'))", "Int(5)", "'5'", "None", "Index()", "Float()")
        number = lambda: self.random.choice(numbers)
        texts = ("'1_000'", "'0x1f'", "' 12 '", "'1__0'", "'-'", "''", "'1e5'", "'inf'", "'-nan'", "'1.5e400'", "'.5'", "'5.'", "'0b101'", "'٣'", "'1j'", "'1+2j'", "'(3-j)'", "'1 + 2j'", "b'12'", "'z'", "'0_7'", "'07'", "'+5'", "'\\x00'", "'1'*5000")
        functions = "floor ceil trunc sqrt isqrt factorial gcd lcm comb perm copysign fabs fmod frexp ldexp modf exp log log2 log10 log1p expm1 pow sin cos tan asin acos atan atan2 sinh cosh tanh hypot degrees radians isnan isinf isfinite isclose fsum prod dist erf gamma lgamma nextafter ulp remainder cbrt exp2 sumprod"
        for _ in self.some(15, 30):
            form = self.random.randint(0, 9)
            a, b = number(), number()
            small = self.pick("0", "1", "2", "-1", "3", "0.5", "-2", "2j", "None")
            if form == 0:
                text = f"{self.pick('int', 'float', 'complex')}({self.random.choice(texts)}{self.pick('', '', ', 0', ', 16', ', 36', ', 37', ', 2')})"
            elif form == 1:
                name = self.random.choice(functions.split()[:-3])
                a, b = (self.pick("5", "20", "-1", "2.0", "None", "'x'", "True"), "3") if name in ("factorial", "comb", "perm", "ldexp") else (a, b)
                text = f"math.{name}({a}{self.pick('', ', ' + b, ', ' + b)})"
            elif form == 2:
                text = f"round({a}{self.pick('', ', None', ', 0', ', 2', ', -1', ', -20', ', 400', ', 1.5')})"
            elif form == 3:
                text = f"({a}) ** ({small})"
            elif form == 4:
                text = f"pow({a}, {small}, {self.pick('5', '-7', '1', '0', 'None', '2.0', '10**9 + 7')})"
            elif form == 5:
                text = f"({a}) {self.pick('<', '<=', '==', '>', '!=')} ({b}) {self.pick('<', '<=', '==', '>', '!=')} ({number()})"
            elif form == 6:
                a = self.pick(a, "0.25", "2") if a not in ("2**53 + 1", "10**18", "-10**25", "1e16", "1.7e308") else "3"  # where C libraries differ in the last digit
                text = f"cmath.{self.pick('sqrt', 'exp', 'log', 'phase', 'polar', 'sin', 'cos', 'tan', 'asin', 'acos', 'atan', 'sinh', 'cosh', 'tanh', 'isnan', 'isinf', 'log10')}({a})"
            elif form == 7:
                text = f"({a}).{self.pick('real', 'imag', 'numerator', 'hex()', 'as_integer_ratio()', 'bit_length()', '__floor__()', '__round__()', '__trunc__()', '__divmod__(3)', '__add__(1.5)', '__eq__(1j)', '__rpow__(2)', '__bool__()', '__int__()', '__float__()', '__index__()')}"
            elif form == 8:
                text = f"{self.pick('Fraction', 'Decimal')}({self.pick(a, self.random.choice(texts))})"
            else:
                text = f"({a}) {self.pick('+', '-', '*', '/', '//', '%')} ({b})"
            self.attempt(text)

    # --- parts of the language

    def classes(self):
        name = f"C{self.counter}"
        base = self.pick("Base", "Base, Mixin", "Meta_made", "int", "list", "dict", "str", "tuple", "Exception", "Slotted", "Mixin, Base", "Abstract", "Base, Base", "Base, object", "object, Base", "bool", "float", "Generic[T]", "type", "(lambda: 1)", "5", "range")
        self.emit('''\
class Meta(type):
    def __new__(meta, name, bases, namespace, **kw):
        show("new", name, [b.__name__ for b in bases], kw, [k for k in namespace if not k.startswith("__")])
        return super().__new__(meta, name, bases, namespace)

    def __init__(cls, name, bases, namespace, **kw):
        show("init", name, kw)

    def __call__(cls, *args, **kw):
        show("call", cls.__name__, args, kw)
        return super().__call__(*args, **kw)

    def __getitem__(cls, key):
        return ("meta item", key)

    def __len__(cls):
        return 7

    @property
    def shape(cls):
        return "shape of " + cls.__name__


class Described:
    def __set_name__(self, owner, name):
        show("set name", owner.__name__, name)
        self.name = name

    def __get__(self, instance, owner):
        return self if instance is None else ("got", self.name, instance.__dict__.get(self.name) if hasattr(instance, "__dict__") else None)

    def __set__(self, instance, value):
        if value is None:
            raise AttributeError("never None")
        instance.__dict__[self.name] = value

    def __repr__(self):
        return "described"


class Base:
    def __init_subclass__(cls, **kw):
        show("subclass", cls.__name__, kw)
        super().__init_subclass__()

    def who(self):
        return "Base"

    @classmethod
    def make(cls, *args):
        return cls(*args)


class Mixin:
    def who(self):
        return "Mixin+" + super().who()


class Meta_made(metaclass=Meta):
    pass


class Slotted:
    __slots__ = ("x", "y")


class Abstract(abc.ABC):
    @abc.abstractmethod
    def who(self): ...

    @property
    @abc.abstractmethod
    def size(self): ...''')
        parts = [
            "field: int = 5", "items = []", "desc = Described()", "__slots__ = ('a', 'b')", "__slots__ = ('field',)", "__slots__ = 'one'", "def who(self):\n    return 'C+' + super().who()", "def __init__(self, *args, **kw):\n    self.args = args\n    super().__init__()", "def __new__(cls, *args):\n    show('new', args)\n    return super().__new__(cls)",
            "@property\ndef size(self):\n    return self._size\n@size.setter\ndef size(self, value):\n    self._size = value * 2\n@size.deleter\ndef size(self):\n    del self._size", "def __getattr__(self, name):\n    if name.startswith('_'):\n        raise AttributeError(name)\n    return 'attr ' + name", "def __setattr__(self, name, value):\n    show('set', name)\n    object.__setattr__(self, name, value)", "def __delattr__(self, name):\n    show('del', name)\n    super().__delattr__(name)",
            "def __eq__(self, other):\n    return NotImplemented", "def __eq__(self, other):\n    return other == 1", "__hash__ = None", "def __lt__(self, other):\n    return 'yes'", "def __len__(self):\n    return -1", "def __len__(self):\n    return 'x'", "def __bool__(self):\n    return 1", "def __repr__(self):\n    return 5", "def __str__(self):\n    return Str('s')", "def __index__(self):\n    return 1.5", "def __int__(self):\n    return True", "def __float__(self):\n    return 1", "def __iter__(self):\n    return 5", "def __iter__(self):\n    return iter('ab')", "def __next__(self):\n    raise StopIteration(1)", "def __contains__(self, x):\n    return []",
            "def __getitem__(self, key):\n    if isinstance(key, int) and key > 2:\n        raise IndexError(key)\n    return key", "def __setitem__(self, key, value):\n    show('setitem', key, value)", "def __delitem__(self, key):\n    show('delitem', key)", "def __call__(self, a, *, b=2):\n    return a, b", "def __enter__(self):\n    return 'entered'", "def __exit__(self, *exc):\n    return exc[0] is ValueError", "def __class_getitem__(cls, item):\n    return (cls.__name__, item)", "def __format__(self, spec):\n    return 5", "def __add__(self, other):\n    return NotImplemented", "def __radd__(self, other):\n    return 'radd'", "def __iadd__(self, other):\n    return NotImplemented", "def __matmul__(self, other):\n    return 'mat'", "def __rpow__(self, other, mod=None):\n    return 'rpow'", "def __divmod__(self, other):\n    return 'dm'", "def __neg__(self):\n    return 'neg'", "def __round__(self, n='none'):\n    return n", "def __reversed__(self):\n    return 'rev'", "def __hash__(self):\n    return 'h'", "def __dir__(self):\n    return ['b', 'a']", "def __bytes__(self):\n    return b'by'", "def __length_hint__(self):\n    return 4", "def __instancecheck__(cls, x):\n    return True", "@staticmethod\ndef static(*a):\n    return a", "@functools.cached_property\ndef cached(self):\n    show('computing')\n    return 1", "__match_args__ = ('field', 'who')", "async def coro(self):\n    return 1", "global G\nG = 1", "[x for x in range(3)]", "del missing", "pass", "class Inner:\n    y = 1", "who = None", "__call__ = 5", "lazy = property(lambda self: 1 // 0)", "def __missing__(self, key):\n    return key",
        ]
        keywords = self.pick("", "", "", ", tag=1", ", metaclass=Meta", ", metaclass=abc.ABCMeta")
        decorator = self.pick("", "", "", "@functools.total_ordering\n", "@dataclasses.dataclass\n", "@(lambda c: c)\n")
        self.emit("try:")
        self.emit(f"{decorator}class {name}({base}{keywords}):", 1)
        for part in self.random.sample(parts, self.random.randint(2, 7)):
            self.emit(part, 2)
        self.emit(f"    k = {name}({self.pick('', '', '', '1', 'a=1', '[1, 2]')})\nexcept Exception as error:\n    report(error)\n    k = Base()")
        uses = ["k.who()", "k.field", "k.desc", "type(k).desc", "k.size", "k.nope", "k._nope", "k.a", "k == 1", "k != k", "k == k", "hash(k) == hash(k)", "len(k)", "bool(k)", "repr(k)", "str(k)", "int(k)", "float(k)", "list(k)", "next(k)", "1 in k", "k[1]", "k['q']", "k[0:2]", "k(1)", "k(1, 2)", "k(1, b=3)", "k + 1", "1 + k", "k @ k", "2 ** k", "divmod(k, 2)", "-k", "+k", "round(k)", "round(k, 1)", "list(reversed(k))", "sorted([k, k]) == [k, k]", "{k: 1}", "dir(k) == ['a', 'b']", "bytes(k)", "isinstance(3, type(k))", "k.static(1)", "k.cached, k.cached", "k < k", "k >= k", "max(k, k) is k", "[*k]", "dict(**k)", "print(*k)", "f'{k}'", "f'{k:5}'", "format(k, 'x')", "type(k)[1]", "type(k).shape", "len(type(k))", "k.__class__.__name__", "[c.__name__ for c in type(k).__mro__]", "vars(k)", "k.__dict__", "type(k).__bases__[0].__name__", "k.make", "k.Inner.y", "k.items is type(k).items", "hex(k)", "range(k)", "'abc'[k]", "[0] * k", "k.__slots__", "k.lazy", "k.coro", "type(k).__doc__", "super(type(k), k).who()", "k.__init__.__name__", "issubclass(type(k), Base)", "k.who.__func__.__qualname__", "type(k).who.__qualname__", "(lambda a, b: (a, b))(*k)", "zip(k, k)", "enumerate(k)", "any(k)", "'%s' % k", "'%d' % k", "abs(k)", "k.__eq__(1)", "k <= 5", "iter(k)", "k.__annotations__", "copy.copy(k) == k", "k & k", "~k", "complex(k)"]
        actions = ["k.size = 4", "del k.size", "k.a = 1", "del k.a", "k.desc = None", "k.desc = 3", "k.new = 1", "k[1] = 2", "del k[1]", "k += 1", "k.field += 1", "with k as e:\n    show(e)\n    raise ValueError('in')", "with k:\n    1 // 0", "for x in k:\n    show(x)", "a, b = k", "a, *b = k", "type(k).extra = 5", "k.who = 5", "k.__class__ = Base", "k.__class__ = int", "match k:\n    case Base(): show('base')\n    case [x, *y]: show('seq', x, y)\n    case _: show('other')", "k.cached = 2", "assert k", "raise k", "x = k[::2]; show(x)", "k.who.x = 1", "del type(k).who", "k.__dict__['z'] = 1; show(k.z)"]
        for _ in self.some(8, 14):
            if self.chance(0.3):
                self.emit("try:")
                self.emit(self.random.choice(actions), 1)
                self.emit("except Exception as error:\n    report(error)")
            else:
                self.attempt(self.random.choice(uses))

    def match(self):
        self.emit('''\
class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y

    def __repr__(self):
        return f"Point({self.x!r}, {self.y!r})"


class Color(enum.Enum):
    RED = 1
    GREEN = "g"''')
        subjects = ("0", "1", "-1", "2.0", "True", "None", "'a'", "'abc'", "b'ab'", "[]", "[1]", "[1, 2]", "[1, [2, 3]]", "(1, 2, 3)", "{}", "{'a': 1}", "{'a': 1, 'b': [2]}", "{1: {2: 3}}", "Point(1, 2)", "Point([1], {'k': 0})", "Color.RED", "Color.GREEN", "range(2)", "{1, 2}", "1j", "Dict(a=1)", "List([1, 2])", "Str('a')", "collections.deque([1, 2])", "ValueError('v')", "iter([1])", "bytearray(b'a')", "types.SimpleNamespace(x=1)")
        for i in self.some(3, 6):
            self.emit(f"for subject in ({', '.join(self.random.sample(subjects, 6))}):\n    try:\n        match subject{self.pick('', '', ', 5')}:")
            for _ in self.some(2, 5):
                names = []
                pattern = self.pattern(0, names)
                irrefutable = pattern in names or pattern == "_"
                guard = " if subject" if irrefutable else self.pick("", "", "", " if subject", f" if len({names[0]}) > 1" if names else "")
                self.emit(f"case {pattern}{guard}:\n    show({self.counter}, {', '.join(names) or repr('matched')})", 3)
                self.counter += 1
            self.emit("    except Exception as error:\n        report(error)")

    def pattern(self, depth, names):
        def capture():
            names.append(f"m{len(names)}")
            return names[-1]

        def sub():
            return self.pattern(depth + 1, names)

        literals = ("0", "1", "-1", "2.0", "1+0j", "-1j", "'a'", "'ab' 'c'", "b'ab'", "None", "True", "Color.RED", "Color.GREEN")
        form = self.pick("literal", "capture", "wild") if depth > 2 else self.pick("literal", "literal", "capture", "sequence", "sequence", "mapping", "mapping", "class", "class", "or", "as", "wild", "group")
        if form == "literal":
            return self.random.choice(literals)
        if form == "wild":
            return "_" if depth else "[_, *_]"
        if form == "capture":
            return capture()
        if form == "group":
            return f"({sub()})"
        if form == "or":
            return " | ".join(self.random.sample(literals, self.random.randint(2, 4)))
        if form == "as":
            inner = self.pick("int()", "str()", "[_, _]", "{'a': _}", "1 | 'a'", "Point()", "list() | tuple()")
            return f"{inner} as {capture()}"
        if form == "sequence":
            parts = [sub() for _ in self.some(0, 3)]
            if self.chance(0.4):
                parts.insert(self.random.randint(0, len(parts)), self.pick("*_", "*" + capture()) if names and self.chance(0) else "*_")
            return f"[{', '.join(parts)}]" if self.chance(0.6) or len(parts) < 2 else f"({', '.join(parts)})"
        if form == "mapping":
            keys = self.random.sample(("'a'", "'b'", "1", "None", "Color.RED", "-1"), self.random.randint(0, 2))
            parts = [f"{key}: {sub()}" for key in keys]
            if self.chance(0.3):
                parts.append("**" + capture())
            return "{" + ", ".join(parts) + "}"
        return self.pick(
            lambda: f"Point({sub()}, {sub()})", lambda: f"Point(x={sub()})", lambda: f"Point({sub()}, y={sub()})", lambda: f"Point({sub()}, x={sub()})", lambda: "Point(1, 2, 3)", lambda: f"int({capture()})", lambda: f"str({sub()})",
            lambda: "bool()", lambda: f"dict({capture()})", lambda: f"list({sub()})", lambda: f"float(real={sub()})", lambda: "int(1, 2)", lambda: f"ValueError(args={sub()})", lambda: "Color()", lambda: f"object(x={sub()})", lambda: "Bare(1)", lambda: "len()" if self.chance(0.1) else "set()", lambda: f"bytes({capture()})", lambda: f"tuple([{sub()}, *_])",
        )()

    def generators(self):
        number = self.counter = self.counter + 1
        body = []

        def steps(indent, depth):
            for _ in self.some(1, 3):
                step = "yield 2" if body and body[-1].endswith(":") else self.pick("yield 1", "x = yield x", "show('got', (yield))", "yield from [1, 2]", "x = yield from inner(2)", "for i in range(2):", "try:", "if x:", "return x", "raise KeyError('k')", "yield (yield 5)", "with Manager(True):", "raise StopIteration(7)", "show('step')", "x = [(yield_, 1) for yield_ in 'ab']", "yield from range(0)", "yield from 5", "yield from Iter()", "while x is None:")
                if step.startswith(("raise", "return")) and self.chance(0.6):
                    step = "yield 'late'"
                if step.endswith(":") and depth < 2:
                    body.append("    " * indent + step)
                    if step.startswith("while"):
                        body.append("    " * (indent + 1) + "x = yield 'again'")
                    steps(indent + 1, depth + 1)
                    if step == "try:":
                        if self.chance(0.6):
                            body.append("    " * indent + f"except {self.pick('ValueError', 'GeneratorExit', 'Exception', 'StopIteration', 'BaseException')} as error:")
                            body.append("    " * (indent + 1) + "report(error)")
                            body.append("    " * (indent + 1) + self.pick("yield 'handled'", "raise", "return 'out'", "pass", "raise RuntimeError('other') from None", "x = 3"))
                        body.append("    " * indent + "finally:")
                        body.append("    " * (indent + 1) + self.pick("show('finally')", "show('finally')", "yield 'in finally'", "return 'overruled'"))
                elif not step.endswith(":"):
                    body.append("    " * indent + step)

        steps(1, 0)
        self.emit(f"def inner(n):\n    try:\n        for i in range(n):\n            show('inner got', (yield i))\n        return 'inner done'\n    except ValueError as error:\n        report(error)\n        return 'inner failed'\n    finally:\n        show('inner ends')")
        self.emit(f"def gen{number}(x=None):\n    if False:\n        yield\n" + "\n".join(body))
        self.emit(f"g = gen{number}({self.pick('', '0', '5')})")
        for _ in self.some(3, 8):
            self.emit("try:\n    show(" + self.pick("next(g)", "next(g)", "g.send(None)", "g.send('sent')", "g.throw(ValueError('thrown'))", "g.throw(ValueError)", "g.throw(GeneratorExit)", "g.close()", "[x for _, x in zip(range(4), g)]", "g.throw(StopIteration(1))", "inspect.getgeneratorstate(g)", "next(g, 'none')", "g.gi_running", "g.gi_frame is None", "g.gi_yieldfrom is None", "5 in itertools.islice(g, 2)", "dict.fromkeys(itertools.islice(g, 2))") + ")\nexcept BaseException as error:\n    report(error)\n    show(type(error.__context__), error.__suppress_context__)")
        self.emit("try:\n    g.close()\nexcept BaseException as error:\n    report(error)")

    def groups(self):
        kinds = ("ValueError('v')", "TypeError('t', 2)", "KeyError('k')", "OSError(2, 'gone')", "ZeroDivisionError()", "Mine(1)", "KeyboardInterrupt()" if self.chance(0.1) else "IndexError(0)")

        def tree(depth):
            if depth > 2 or self.chance(0.5) and depth:
                return self.random.choice(kinds)
            return f"{self.pick('ExceptionGroup', 'BaseExceptionGroup')}('{self.pick('g', 'outer', 'x')}', [{', '.join(tree(depth + 1) for _ in self.some(1, 3))}])"

        kind = lambda: self.pick("ValueError", "TypeError", "(KeyError, OSError)", "Exception", "LookupError", "ArithmeticError", "Mine", "(ValueError, TypeError)", "OSError")
        self.emit(f"def structure(e):\n    return (str(e), [structure(x) for x in e.exceptions]) if isinstance(e, BaseExceptionGroup) else repr(e)\n\n\ndef act():")
        self.emit("try:\n    try:", 1)
        self.emit(f"raise {tree(0) if self.chance(0.85) else self.random.choice(kinds)}{self.pick('', '', ' from OSError(1)')}", 3)
        for i in self.some(1, 3):
            self.emit(f"    except* {kind()} as e:\n        show({i}, structure(e))", 1)
            if self.chance(0.4):
                self.emit(self.pick("raise", "raise ValueError('new')", "raise RuntimeError('from') from e", "raise e", "1 // 0", "e = None"), 3)
        if self.chance(0.3):
            self.emit("    else:\n        show('else')", 1)
        if self.chance(0.3):
            self.emit("    finally:\n        show('finally')", 1)
        self.emit("except BaseException as e:\n    show('left', structure(e), type(e.__cause__), type(e.__context__))", 1)
        self.emit("    return e")
        self.emit("e = act()\nshow(type(e))")
        self.attempt(f"structure({tree(0)}.subgroup({kind()}))")
        self.attempt(f"[x and structure(x) for x in {tree(0)}.split({self.pick(kind(), 'lambda e: isinstance(e, KeyError)', '5', 'None')})]")
        self.attempt(f"{self.pick('ExceptionGroup', 'BaseExceptionGroup')}({self.pick(repr('m'), '1')}, {self.pick('[]', '[1]', '[ValueError()]', '5', '[KeyboardInterrupt()]', '(KeyError(), 2)')})")
        self.attempt(f"{tree(0)}.derive([ValueError('d')])")
        self.attempt(f"repr({tree(0)})")

    def control(self):
        """Where return, break and continue go through try, finally, with and loops."""

        def block(indent, depth, loop):
            for _ in self.some(1, 2):
                self.counter += 1
                simple = ["show(%d)" % self.counter, "show(%d, i)" % self.counter, "raise ValueError(%d)" % self.counter, "return %d" % self.counter, "i += 1", "1 // (i - 1)"] + (["break", "continue"] * 2 if loop else [])
                form = self.pick("simple", "simple", "for", "while", "try", "try", "with", "if", "if") if depth < 4 else "simple"
                if form == "simple":
                    self.emit(self.random.choice(simple), indent)
                elif form == "for":
                    self.emit(f"for i in range({self.random.randint(0, 3)}):", indent)
                    block(indent + 1, depth + 1, True)
                    if self.chance(0.3):
                        self.emit("else:", indent)
                        block(indent + 1, depth + 1, loop)
                elif form == "while":
                    self.emit(f"w{depth} = 0\nwhile w{depth} < 2:\n    w{depth} += 1", indent)
                    block(indent + 1, depth + 1, True)
                    if self.chance(0.3):
                        self.emit("else:", indent)
                        block(indent + 1, depth + 1, loop)
                elif form == "with":
                    self.emit(f"with Manager({self.pick('True', 'False')}){self.pick('', ', Manager(i)', ' as m, Manager(m == 5)', ', Manager(1 // i)')}:", indent)
                    block(indent + 1, depth + 1, loop)
                elif form == "if":
                    self.emit(f"if {self.pick('i', 'i == 1', 'not i', '(n := i) and n < 2')}:", indent)
                    block(indent + 1, depth + 1, loop)
                else:
                    self.emit("try:", indent)
                    block(indent + 1, depth + 1, loop)
                    handler = self.chance(0.7)
                    if handler:
                        self.emit(f"except {self.pick('ValueError', 'ZeroDivisionError', 'Exception', '(ValueError, KeyError)')} as error:\n    report(error)", indent)
                        block(indent + 1, depth + 1, loop)
                        if self.chance(0.2):
                            self.emit("    " + self.pick("raise", "raise KeyError from error", "del error", "raise error from None"), indent)
                        if self.chance(0.3):
                            self.emit("else:", indent)
                            block(indent + 1, depth + 1, loop)
                    if not handler or self.chance(0.5):
                        self.emit("finally:", indent)
                        block(indent + 1, depth + 1, loop and self.chance(0.5))

        name = f"flow{self.counter}"
        self.emit(f"def {name}(i):")
        block(1, 0, False)
        self.emit(f"    return 'end', i\n\n\nfor start in range(3):\n    try:\n        show({name}(start))\n    except Exception as error:\n        report(error)\n        show(type(error.__context__), type(error.__cause__), error.__suppress_context__)")

    def scopes(self):
        for _ in self.some(2, 4):
            n = self.counter = self.counter + 1
            lines = [self.pick("x = 1", "x += 1", "del x", "show(x)", "x: int = 3", "x: int", "for x in range(2): pass", "[x for x in range(3)]", "import string as x", "def x(): pass", "class x: pass", "with Manager(True) as x: pass", "try: 1 // 0\nexcept ZeroDivisionError as x: pass", "(x := 5)", "x, y = 1, 2", "*x, y = 'abc'", "show([(x := i) for i in range(3)])", "match 5:\n    case x: pass", "show((lambda: x)())", "show('x' in locals())", "x = [1, 2]; x[0], x[1] = x[1], x[0]", "show({**globals()}.get('x', 'unset') if False else 0)", "f = [lambda: x for x in range(2)]; show([g() for g in f])", "exec('x = 99')", "show(eval('x + 1'))", "class A:\n    x = x if 'x' in locals() else 7\n    show(x)", "show(max(x for x in [3, 1]))") for _ in self.some(2, 5)]
            declare = "" if any("x: int" in line for line in lines) else self.pick("", "", "global x", "nonlocal x", "nonlocal x")
            self.emit(f"def outer{n}({self.pick('', 'x=10')}):\n    x = 0\n    def inner():\n        {declare or 'pass'}")
            for line in lines:
                self.emit(line, 2)
            self.emit(f"    try:\n        show(inner())\n        show(inner.__code__.co_freevars)\n    except Exception as error:\n        report(error)\n    {self.pick('show(x)', 'pass', 'show(sorted(locals())[:1])')}")
            self.emit(f"try:\n    outer{n}()\nexcept Exception as error:\n    report(error)\nshow('x' in globals())")
        # nonlocal without a binding is a SyntaxError: programs that do not compile are not counted

    def calls(self):
        parameters = []
        names = ["a", "b", "c"][: self.random.randint(0, 3)]
        default = False
        for name in names:
            default = default or self.chance(0.3)
            parameters.append(f"{name}={self.random.randint(0, 9)}" if default else name)
        if names and self.chance(0.3):
            parameters.insert(self.random.randint(1, len(names)), "/")
        star = self.pick("", "", "*", "*args")
        if star == "*args" or star:
            parameters.append(star)
            parameters += self.random.sample(["k", "k2=2", "k3"], self.random.randint(1, 3))
        if self.chance(0.3):
            parameters.append("**kw")
        name = f"fn{self.counter}"
        shown = ", ".join(p.split("=")[0].lstrip("*") for p in parameters if p not in ("/", "*"))
        self.emit(f"def {name}({', '.join(parameters)}):\n    return ({shown}{',' if shown else ''})\n\n\nclass Holder:\n    method = {name}\n    static = staticmethod({name})\n    cm = classmethod(lambda cls, *a, **k: (cls.__name__, a, k))\n\n\npartial = functools.partial({name}, {self.pick('1', 'k=1', '*[1, 2]')})\nh = Holder()")
        for _ in self.some(8, 16):
            given = [self.pick("1", "2", "*[3, 4]", "*()", "*range(2)") for _ in self.some(0, 3)]
            given += [self.pick("k=5", "k2=6", "k3=7", "a=8", "b=9", "zz=10", "**{'k': 11}", "**{'k3': 1, 'c': 2}", "**{}", "**dict(a=1)", "**None" if self.chance(0.1) else "**{}") for _ in self.some(0, 3)]
            seen, unique = set(), []
            for item in given:
                key = item.split("=")[0]
                if key not in seen or item.startswith("*"):
                    unique.append(item)
                    seen.add(key)
            while any(item.startswith("**") for item in unique) and any(not item.startswith("**") and "=" not in item for item in unique[next(i for i, x in enumerate(unique) if x.startswith("**")) :]):
                unique.sort(key=lambda item: (item.startswith("**"), "=" in item))
            unique.sort(key=lambda item: 2 if item.startswith("**") else 1 if "=" in item else 0)
            self.attempt(f"{self.pick(name, name, name, 'h.method', 'h.static', 'h.cm', 'Holder.method', 'partial')}({', '.join(unique)})")
        self.attempt(f"str(inspect.signature({self.pick(name, 'h.method', 'partial', 'h.cm')}))")
        self.attempt(f"inspect.signature({name}).bind({self.pick('', '1', '1, 2', 'k=1', '1, zz=2')}).arguments")
        self.attempt(f"({name}.__defaults__, {name}.__kwdefaults__, {name}.__code__.co_argcount, {name}.__code__.co_posonlyargcount, {name}.__code__.co_kwonlyargcount, {name}.__code__.co_varnames)")

    def unpacking(self):
        for _ in self.some(5, 12):
            target = self.pick("a, b", "a, *b", "*a, b", "[a, b, c]", "a, (b, c)", "a, (b, *c), d", "(a,)", "*a,", "a, b, *c, d", "a.x, b", "d['k'], d['j']", "a, a", "l[0], l[1:]", "[*a]", "(a, b), c")
            source = self.pick("1, 2", "'ab'", "[1, [2, 3], 4]", "range(3)", "{1: 2, 3: 4}", "5", "None", "()", "(1, 2, 3, 4)", "Iter()", "Sized()", "Raises()", "(x for x in 'xy')", "{9}", "'abc', 1", "b'ab'", "zip('ab', 'cd')", "1, (2, 3)", "*range(2), 7", "[*'ab', *()]", "Bare()")
            self.emit(f"a = b = c = d = {{}}\nl = [1, 2, 3]\ntry:\n    {target} = {source}\n    show(a, b, c, d, l)\nexcept Exception as error:\n    report(error)")
        self.attempt(f"[{self.pick('*', '**')[:1]}{self.odd()}]")
        self.attempt(f"{{**{self.odd()}, 'a': 1}}")
        self.attempt(f"{{*{self.odd()}}}")
        self.attempt(f"[(a, b) for a, {self.pick('b', '*b', '(b, c)')} in {self.pick('[(1, 2), (3, 4)]', '[(1, (2, 3))]', '{1: 2}.items()', '[1]', repr('abc'), '[(1, 2, 3)]')}]")
        self.attempt(f"dict({self.pick('[(1, 2, 3)]', '[1]', '5', '[(1, 2)], a=3', repr('ab'), '[' + repr('ab') + ']', 'None', '[([], 1)]', 'a=1, **{' + repr('a') + ': 2}')})")

    def tasks(self):
        n = self.counter = self.counter + 1
        times = self.random.sample(range(1, 9), 4)
        end = lambda: self.pick("return i", "return i", "raise ValueError(i)", "raise asyncio.CancelledError", "1 // 0", "return await asyncio.shield(asyncio.sleep(0.01, 'shielded'))")
        body = lambda: self.pick("", "", "async with lock:\n    show('locked', i)\n    await asyncio.sleep(0)", "await queue.put(i)", "try:\n    await asyncio.sleep(9)\nexcept asyncio.CancelledError as error:\n    report(error)\n    raise", "try:\n    await asyncio.wait_for(asyncio.sleep(1), 0.033)\nexcept TimeoutError as error:\n    report(error)", "async with asyncio.timeout(0.033):\n    await asyncio.sleep(5)", "event.set()", "async for x in agen(2):\n    show(x)", "show([x async for x in agen(3) if x])", "show({x: await one(x) async for x in agen(2)})", "await asyncio.gather(one(1), one(2))", "var.set(i)\nshow(var.get())", "asyncio.current_task().uncancel()", "await asyncio.to_thread(abs, -1)", "raise SystemError('s')", "show(await anext(agen(1)), await anext(agen(0), 'none'))", "async with acm(i) as m:\n    show(m)\n    await asyncio.sleep(0)")
        self.emit(f'''\
async def agen(n):
    try:
        for i in range(n):
            yield i
            await asyncio.sleep(0)
    finally:
        show("agen ends")


async def one(x):
    await asyncio.sleep(0)
    return x * 10


@contextlib.asynccontextmanager
async def acm(x):
    show("acm enter")
    try:
        yield x
    except ValueError as error:
        report(error)
    finally:
        show("acm exit")


var = contextvars.ContextVar("var", default="unset")


async def work{n}(i, lock, queue, event):
    show("start", i)
    await asyncio.sleep(i / 20)''')
        for _ in self.some(1, 2):
            text = body()
            if text:
                self.emit(f"if i {self.pick('==', '!=', '>=')} {self.random.choice(times)}:", 1)
                self.emit(text, 2)
        self.emit(f"    show('end', i)\n    if i == {self.random.choice(times)}:\n        {end()}\n    return i\n\n\nasync def main{n}():\n    lock, queue, event = asyncio.Lock(), asyncio.Queue({self.pick('', '1', '2')}), asyncio.Event()")
        made = f"[work{n}(i, lock, queue, event) for i in {times}]"
        form = self.pick("gather", "gather", "group", "group", "wait", "completed", "cancel", "timeout")
        if form == "gather":
            self.emit(f"    show(await asyncio.gather(*{made}{self.pick('', ', return_exceptions=True')}))")
        elif form == "group":
            self.emit(f"    async with asyncio.TaskGroup() as tg:\n        made = [tg.create_task(c, name=f't{{k}}') for k, c in enumerate({made})]\n        {self.pick('pass', 'await asyncio.sleep(0.117)', 'raise KeyError(1)', 'made[0].cancel()')}\n    show([t.result() for t in made if not t.cancelled()])")
        elif form == "wait":
            self.emit(f"    made = [asyncio.create_task(c, name=str(k)) for k, c in enumerate({made})]\n    done, pending = await asyncio.wait(made, {self.pick('timeout=0.167', 'return_when=asyncio.FIRST_COMPLETED', 'return_when=asyncio.FIRST_EXCEPTION', 'timeout=0')})\n    show(sorted(t.get_name() for t in done), sorted(t.get_name() for t in pending))\n    for t in pending: show(t.cancel({self.pick('', repr('msg'))}))\n    show(await asyncio.gather(*made, return_exceptions=True))\n    show([t.cancelled() or repr(t.exception()) for t in made])")
        elif form == "completed":
            self.emit(f"    for c in asyncio.as_completed([asyncio.create_task(c) for c in {made}]{self.pick('', ', timeout=0.22')}):\n        try:\n            show(await c)\n        except Exception as error:\n            report(error)")
        elif form == "cancel":
            self.emit(f"    made = [asyncio.create_task(c) for c in {made}]\n    await asyncio.sleep(0.167)\n    for t in made: show(t.cancel({self.pick('', repr('why'))}), t.cancelling(), t.done())\n    for t in made:\n        try:\n            show(await t)\n        except BaseException as error:\n            report(error)")
        else:
            self.emit(f"    try:\n        async with asyncio.timeout({self.pick('0.13', '0.27', 'None', '0')}) as cm:\n            show(await asyncio.gather(*{made}))\n    finally:\n        show(cm.expired())")
        self.emit(f"try:\n    show(asyncio.run(main{n}()))\nexcept BaseException as error:\n    if isinstance(error, BaseExceptionGroup): show(str(error), error.exceptions)\n    report(error)")

    def library(self):
        keys = lambda: self.pick("None", "str", "len", "lambda v: -v", "abs", "5")
        ints = lambda: self.pick("[3, 1, 2]", "range(5)", "[]", "(1, 1, 2)", "'abca'", "5", "{1: 2}", "[1, 'a']", "iter([1, 2, 3])", "None", "itertools.count(3)")
        tools = [
            lambda: endless(f"list(itertools.islice(itertools.{self.pick('accumulate', 'chain', 'cycle', 'pairwise', 'permutations', 'combinations', 'combinations_with_replacement', 'product', 'zip_longest', 'compress', 'groupby', 'tee', 'repeat', 'count', 'starmap', 'takewhile', 'dropwhile', 'filterfalse', 'islice', 'chain.from_iterable')}({self.pick(ints(), 'bool, ' + ints(), ints() + ', 2', ints() + ', ' + ints(), ints() + ', repeat=2', ints() + ', fillvalue=0', 'pow, [(2, 3)]', ints() + ', initial=5', '')}), 6))"),
            lambda: f"functools.reduce({self.pick('lambda a, b: a + b', 'max', 'operator.mul')}, {ints().replace('itertools.count(3)', '[]')}{self.pick('', ', 0', ', None')})",
            lambda: f"collections.Counter({ints().replace('itertools.count(3)', '[]')}).{self.pick('most_common(2)', 'total()', 'elements()', 'items()', 'subtract([1])', 'update(a=1)', 'most_common()', 'copy()')}",
            lambda: f"collections.Counter({self.pick(repr('aab'), 'a=2, b=-1', '{1: 3}')}) {self.pick('+', '-', '&', '|', '==', '<=')} collections.Counter({self.pick(repr('abc'), 'a=1, c=0', '{}')})",
            lambda: f"collections.deque({ints().replace('itertools.count(3)', '[]')}, {self.pick('2', 'None', '0', '-1', 'maxlen=2')})",
            lambda: f"collections.OrderedDict({self.pick('a=1', '[(1, 2), (3, 4)]', '{}', '5')}).{self.pick('move_to_end(1)', 'popitem()', 'popitem(last=False)', 'items()', 'move_to_end(1, last=False)', '__reversed__()')}",
            lambda: f"collections.namedtuple({self.pick(repr('P'), repr('class'), '5')}, {self.pick(repr('x y'), repr('x x'), '[' + repr('_a') + ']', repr('x, y'), repr('def'), '()')}{self.pick('', ', rename=True', ', defaults=[1]', ', defaults=[1, 2, 3]')})({self.pick('1, 2', '1', 'x=1, y=2', '', '1, 2, 3')}){self.pick('', '._asdict()', '._replace(x=5)', '._replace(q=5)', '._fields', '.x')}",
            lambda: f"collections.ChainMap({{'a': 1}}, {{'a': 2, 'b': 3}}){self.pick('[' + repr('b') + ']', '[' + repr('z') + ']', '.items()', '.new_child({5: 6})', '.parents', '.pop(' + repr('b') + ')', '.maps')}",
            lambda: f"collections.defaultdict({self.pick('list', 'int', 'None', '5', 'lambda: 7')}){self.pick('[1]', '.get(1)', '', '.setdefault(1, 2)', ' | {1: 2}')}",
            lambda: f"sorted({ints().replace('itertools.count(3)', '[]')}, key={keys()}{self.pick('', ', reverse=True', ', reverse=False')})",
            lambda: f"{self.pick('min', 'max')}({ints().replace('itertools.count(3)', '[]')}, {self.pick('key=str', 'default=0', 'key=None', 'key=abs, default=1', '2', 'default=1, bad=2')})",
            lambda: f"operator.{self.pick('itemgetter(1)', 'itemgetter(0, 2)', 'attrgetter(' + repr('real') + ')', 'methodcaller(' + repr('upper') + ')', 'attrgetter(' + repr('a.b') + ')', 'index', 'length_hint', 'neg', 'itemgetter()')}({self.odd()})",
            lambda: f"heapq.{self.pick('nlargest(2, ', 'nsmallest(2, ', 'heapify(', 'merge([1, 4], ', 'heappop(')}{self.pick('[5, 1, 3]', '[]', '(2, 1)', repr('ba'), '[1, None]')})",
            lambda: f"bisect.{self.pick('bisect', 'bisect_left', 'insort')}({self.pick('[1, 3, 5]', '[]', '(1, 2)', '[1, None]')}, {self.pick('3', '0', repr('a'), '3, 1', '3, lo=-1', '9, key=abs')})",
            lambda: f"re.{self.pick('findall', 'split', 'match', 'search', 'fullmatch', 'sub', 'escape', 'compile')}({self.pick(repr('a+'), repr('(a)(b)?'), repr('[^a-c]'), repr('('), repr('(?P<n>.)'), repr('x*'), repr('*'), 'b' + repr('a'), repr('[z-a]'), repr('(?i)B'), repr('a{2,1}'), repr('(?<=a)b'))}, {self.pick(repr('aabbc'), repr(''), repr('ab'), 'b' + repr('ab'), '6')}{self.pick('', '', ', ' + repr('abab'), ', 2')})",
            lambda: f"json.dumps({self.odd()}{self.pick('', ', indent=2', ', sort_keys=True', ', default=str', ', ensure_ascii=False', ', separators=(1, 2)', ', allow_nan=False', ', skipkeys=True')})",
            lambda: f"json.loads({self.random.choice(JSON)})",
            lambda: f"functools.partial({self.pick('pow, 2', 'int, base=2', 'print', '5', 'dict, a=1', '')})({self.pick(repr('101'), '3', '', 'b=2', '2, 3, 4')})",
            lambda: f"string.Template({self.pick(repr('$a $$ ${b}'), repr('$'), repr('$1'), repr('x'))}).{self.pick('substitute', 'safe_substitute')}({self.pick('a=1, b=2', 'a=1', '{}', '{' + repr('a') + ': 5}')})",
            lambda: f"textwrap.{self.pick('wrap', 'fill', 'shorten', 'dedent', 'indent')}({repr('the quick  brown fox jumps')}{self.pick(', 10', ', width=12', ', ' + repr('> '), '', ', 3', ', 0')})",
            lambda: f"struct.{self.pick('pack', 'calcsize', 'unpack')}({self.pick(repr('<i'), repr('>hB'), repr('4s'), repr('?d'), repr('z'), repr('3x'), repr('!Q'))}{self.pick('', ', 1', ', 1, 2', ', b' + repr('abcd'), ', b' + repr(''), ', ' + repr('a'), ', 2**62', ', 1.5')})",
            lambda: f"datetime.{self.pick('date(2024, 2, 29)', 'date(2023, 2, 29)', 'timedelta(days=1, seconds=-1)', 'datetime(2024, 1, 31, 12)', 'time(25)', 'date.fromisoformat(' + repr('2024-13-01') + ')', 'timedelta(hours=1.5)', 'datetime.fromisoformat(' + repr('2024-01-02T03:04:05.6+01:00') + ')')}{self.pick('', '.isoformat()', ' + datetime.timedelta(40)', ' * 2', ' - datetime.date(2020, 1, 1)', '.replace(day=30)', '.strftime(' + repr('%d/%m/%y %H %A') + ')', ' < datetime.date(2024, 1, 1)', '.total_seconds()')}",
            lambda: f"statistics.{self.pick('mean', 'median', 'mode', 'stdev', 'pvariance', 'fmean', 'multimode', 'median_low')}({self.pick('[1, 2, 3, 4]', '[]', '[1.5]', '[1, 1, 2]', repr('ab'), '[2, 4.5]')})",
            lambda: f"copy.{self.pick('copy', 'deepcopy')}({self.odd()}) == {self.odd()}",
            lambda: f"pickle.loads(pickle.dumps({self.odd()}))" if self.chance(0.5) else f"base64.{self.pick('b64encode', 'b64decode', 'b16decode', 'b32encode', 'urlsafe_b64decode')}({self.pick('b' + repr('abc'), repr('YWJj'), repr('YW'), 'b' + repr('=='), '5', repr('ä'))})",
            lambda: f"types.SimpleNamespace(a=1, b=[]){self.pick('', '.a', '.c', ' == types.SimpleNamespace(a=1)', '.__dict__')}",
            lambda: f"shlex.split({self.random.choice(SHELL)})",
            lambda: f"fractions.Fraction({self.pick('1, 3', '0.5', repr('3/4'), '1, 0', repr('x'), '2')}) {self.pick('+', '*', '/', '**', '<', '==', '%')} {self.pick('1', '0.5', '0', 'fractions.Fraction(1, 2)', repr('a'), '2')}",
            lambda: f"decimal.Decimal({self.pick(repr('1.10'), '5', repr('NaN'), repr('-0'), repr('x'), '0.1', repr('1E+3'))}) {self.pick('+', '*', '/', '**', '<', '==', '%', '//')} {self.pick('1', '0', 'decimal.Decimal(3)', '0.5', repr('a'), '2')}",
            lambda: f"pprint.pformat({self.odd()}, width={self.pick('80', '5', '1')})",
            lambda: f"reprlib.repr({self.pick('list(range(99))', repr('x' * 50), '{1: {2: {3: {4: 5}}}}', 'set(range(9))', '10**50')})",
            lambda: f"urllib.parse.{self.pick('quote', 'unquote', 'urlparse', 'urlencode', 'parse_qs', 'quote_plus', 'urlsplit')}({self.pick(repr('a b/ä?x=1&y=2#f'), repr('http://u@h:80/p;q?a=1'), '{' + repr('a') + ': 1}', repr('%41%zz'), 'b' + repr('a b'))})",
        ]
        for _ in self.some(10, 20):
            self.attempt(self.random.choice(tools)())

    def records(self):
        """Dataclasses and enums."""
        n = self.counter = self.counter + 1
        options = ", ".join(self.random.sample(["frozen=True", "order=True", "eq=False", "slots=True", "kw_only=True", "repr=False", "unsafe_hash=True", "init=False", "match_args=False"], self.random.randint(0, 2)))
        fields = self.random.sample(["a: int", "b: str = 'x'", "c: list = dataclasses.field(default_factory=list)", "d: float = dataclasses.field(default=1.5, repr=False, compare=False)", "e: int = dataclasses.field(init=False, default=3)", "f: dataclasses.InitVar[int] = 0", "g: typing.ClassVar[int] = 9", "h: int = dataclasses.field(kw_only=True, default=1)", "i: list = []", "_: dataclasses.KW_ONLY", "j: object = dataclasses.field(hash=False, default=None)"], self.random.randint(1, 4))
        if self.chance(0.8):
            fields.sort(key=lambda text: "=" in text)
        self.emit(f"try:\n    @dataclasses.dataclass({options})\n    class R{n}{self.pick('', '', '(Bare)')}:")
        for field in fields:
            self.emit(field, 2)
        if self.chance(0.3):
            self.emit(self.pick("def __post_init__(self, *a):\n    show('post', a)", "def __repr__(self):\n    return 'own'", "def __eq__(self, o):\n    return True", "@property\ndef z(self):\n    return 1"), 2)
        self.emit(f"    R = R{n}\nexcept Exception as error:\n    report(error)\n    @dataclasses.dataclass\n    class R:\n        a: int = 0")
        for _ in self.some(6, 10):
            r = f"R({self.pick('1', '', 'a=2', '1, 2', 'a=1, b=3', 'zz=1', '1, c=[5]')})"
            self.attempt(self.pick(r, r, f"{r} == {r}", f"{r} < {r}", f"dataclasses.asdict({r})", f"dataclasses.astuple({r})", f"dataclasses.replace({r}, a=7)", "[f.name for f in dataclasses.fields(R)]", "str(inspect.signature(R))", "R.__match_args__", f"setattr({r}, 'a', 5)", f"{r}.a", "R.a", "R.b", f"dataclasses.is_dataclass({r})", f"sorted([{r}, {r}])", f"delattr({r}, 'a')", f"copy.copy({r})", f"{r}.__dict__", "R.__slots__", "R.__doc__", f"{{{r}}}", f"setattr({r}, 'new', 1)", f"pickle.loads(pickle.dumps({r}))" if False else f"repr({r})"))
        base = self.pick("enum.Enum", "enum.Enum", "enum.IntEnum", "enum.Flag", "enum.IntFlag", "enum.StrEnum", "str, enum.Enum", "int, enum.Enum")
        members = self.random.sample(["RED = 1", "GREEN = 2", "BLUE = 4", "ALIAS = 1", "AUTO = enum.auto()", "NAME = 'n'", "PAIR = (1, 2)", "RED2 = 1", "def f(self):\n    return self.value", "_ignore_ = []", "@property\ndef p(self):\n    return self.name", "def __str__(self):\n    return 'S'", "@classmethod\ndef _missing_(cls, value):\n    return next(iter(cls)) if value == 99 else None"], self.random.randint(2, 6))
        if "Flag" in base or any("AUTO" in text for text in members):
            members = [text for text in members if not text.startswith(("NAME", "PAIR"))] or ["RED = 1"]  # 3.13 takes these otherwise
        decorator = self.pick("", "", "", "    @enum.unique\n")
        self.emit(f"try:\n{decorator}    class E{n}({base}):")
        for member in members:
            self.emit(member, 2)
        self.emit(f"    E = E{n}\nexcept Exception as error:\n    report(error)\n    class E(enum.Enum):\n        RED = 1")
        for _ in self.some(8, 14):
            self.attempt(self.pick("list(E)", "E.RED", "E.GREEN.value", "E['RED']", "E['NOPE']", "E(1)", "E(99)", "E(3)", "E('n')", "str(E.RED)", "repr(E.RED)", "f'{E.RED}'", "f'{E.RED:>8}'", "E.RED.name", "E.RED is E(1)", "E.RED == 1", "E.RED < E.GREEN", "E.RED | E.GREEN", "E.RED | E.BLUE", "~E.RED", "E.RED & E.GREEN", "type(E.RED) is E and E.RED in E", "len(E)", "E.__members__", "E.RED.f()", "E.RED.p", "{E.RED: 1}[E.RED]", "setattr(E, 'RED', 5)", "setattr(E.RED, 'value', 5)", "delattr(E, 'RED')", "E.NOPE", "E()", "type('X', (E,), {})", "isinstance(E.RED, E)", "E.RED.value", "list(reversed(E))", "bool(E.RED)", "int(E.RED)", "E(0)", "E(7)", "list(E(3))", "E.RED.RED", "E.AUTO.value", "E.RED + 1", "copy.deepcopy(E.RED) is E.RED", "E('NEW', 'A B')", "E.ALIAS", "json.dumps(E.RED)", "pickle.loads(pickle.dumps(E.RED)) is E.RED" if False else "E.RED.__class__.__name__", "E.RED ^ E.RED", "E.RED._name_", "E.PAIR.value"))

    def contexts(self):
        self.emit('''\
@contextlib.contextmanager
def manager(name, swallow=False, again=False):
    show("enter", name)
    try:
        yield name
        if again:
            yield name
    except ValueError as error:
        report(error)
        if not swallow:
            raise
    finally:
        show("exit", name)


@contextlib.contextmanager
def empty():
    if False:
        yield''')
        managers = ("manager('a')", "manager('b', True)", "manager('c', again=True)", "empty()", "contextlib.suppress(KeyError, ZeroDivisionError)", "contextlib.nullcontext(5)", "Manager(True)", "Manager(False)", "contextlib.closing(io.StringIO())", "contextlib.redirect_stdout(io.StringIO())", "Bare()", "5", "contextlib.ExitStack()", "threading.Lock()", "open('nope')", "decimal.localcontext()")
        for _ in self.some(3, 6):
            chosen = [f"{m} as m{i}" if self.chance(0.4) else m for i, m in enumerate(self.random.sample(managers, self.random.randint(1, 3)))]
            self.emit("def act():\n    try:")
            self.emit(f"with {self.pick('(' + ', '.join(chosen) + ')', ', '.join(chosen))}:", 2)
            self.emit(self.pick("show('body')", "raise ValueError('v')", "raise KeyError('k')", "1 // 0", "return 'early'", "raise StopIteration(1)", "raise RuntimeError('r') from KeyError(1)", "show(m0)"), 3)
            self.emit("    except BaseException as error:\n        report(error)\n        show(type(error.__context__), type(error.__cause__))\n    return 'end'\n\n\nshow(act())")
        self.emit("with contextlib.ExitStack() as stack:")
        for _ in self.some(1, 4):
            self.emit(self.pick("stack.callback(show, 'callback')", "stack.enter_context(manager('s'))", "stack.push(lambda *exc: show('pushed', exc[0]))", "stack.callback(lambda: None)", "stack.enter_context(Manager(True))", "show(stack.pop_all().close())", "stack.push(Manager(True))"), 1)
        self.emit("@manager('decorated', True)\ndef decorated(x):\n    if x:\n        raise ValueError(x)\n    return 'fine'\n\n\nshow(decorated(0), decorated(1))")

    def ending(self):
        """How the program ends: the last line of standard error and the status are compared, too."""
        self.emit(self.pick(
            "raise ValueError", "raise ValueError('a', 1)", "raise Mine('x') from KeyError(1)", "raise SystemExit", "raise SystemExit(3)", "raise SystemExit('text')", "sys.exit(True)", "sys.exit(2.5)", "assert False, [1]", "assert ()", "raise KeyError('k')", "raise KeyError", "raise OSError(2, 'no', 'file')", "undefined", "None.attribute", "[].appendd", "'a' + 1", "print(1, sepp=2)", "int('x')", "{}['a']", "[1][5]", "1 / 0", "raise 5", "raise ExceptionGroup('g', [ValueError(1)])", "def f(): f()\nf()", "import nothing_like_this", "import math.nope", "exec('x = = 1')", "eval('1 +')", "compile('if', 'p', 'exec')", "class A(A): pass", "del zz", "x: int\nx", "raise type('Own', (Exception,), {'__str__': lambda s: 'own text'})", "raise type('Multi', (Exception,), {})('line 1\\nline 2')", "(lambda x: 1)()", "next(iter(()))", "async def c(): pass\nawait_ = c().send(None)", "open('/no/such')", "raise UnicodeDecodeError('utf-8', b'x', 0, 1, 'why')", "b'\\xff'.decode()", "'ä'.encode('ascii')", "raise AttributeError('a', name='n', obj=5)", "raise StopIteration", "import asyncio\nasyncio.run(5)", "print(undefined_name_2)", "raise SystemExit(None)", "sys.exit([1])", "len(5)", "for i in 5: pass", "a, b = 1", "a, b = 1, 2, 3", "f'{1:z}'", "raise NotImplementedError('later')", "raise KeyboardInterrupt" if False else "raise BaseException('base')", "e = ValueError('n')\ne.add_note('note 1')\nraise e", "import os\nos.environ['NOPE']", "'%d' % 'x'", "[].pop()", "max([])", "object().x = 1", "(1).real = 2", "int.x = 1", "type('X', (), {})().y", "math.sqrt(-1)", "math.nope", "range(1, 2, 0)", "'abc'.index('z')", "[1].index(2)", "set().pop()", "{1}.remove(2)", "iter(5)", "hash([])", "{[]: 1}", "chr(-1)", "ord('ab')", "super().x", "yield_ = (x for x in 5)", "str(b'a', 'nope')", "issubclass(1, int)", "isinstance(1, 1)", "getattr(1, 2)", "__import__('x y')", "print(*5)", "print(**{'a': 1})", "pow(2, -1, 4)", "complex('x')", "bytes([256])", "bytes('a')", "'a' < 1", "abs('a')", "sorted([1, 'a'])", "sum(['a'])", "float('x')", "round('a')", "divmod(1, 0)", "1 % 0", "1.0 // 0", "0 ** -1", "2 ** 'a'", "-'a'", "~1.5", "[] < ()", "type(1, 2)", "object(1)"))

    def program(self):
        kinds = (self.methods, self.functions, self.operators, self.slices, self.formats, self.numbers, self.classes, self.match, self.generators, self.groups, self.control, self.scopes, self.calls, self.unpacking, self.tasks, self.library, self.records, self.contexts)
        for _ in self.some(1, 2):
            (getattr(self, self.only) if self.only else self.random.choice(kinds))()
        if self.chance(0.3):
            self.ending()
        text = "\n".join(self.lines) + "\n"
        return imports(text) + PRELUDE + HELPERS + text


def endless(text):
    """What would read all of an endless iterator before it gives anything reads a short one."""
    return text.replace("itertools.count(3)", "range(3)") if any([name in text for name in ("product", "permutations", "combinations", "filterfalse", "dropwhile")]) else text


MODULES = "abc asyncio base64 bisect cmath collections contextlib contextvars copy dataclasses datetime decimal enum fractions functools heapq inspect io itertools json math operator pickle pprint re reprlib shlex statistics string struct sys textwrap threading types typing urllib.parse".split()


def imports(text):
    """Only what is used: a program in which much is imported takes CPython longer to begin than to run."""
    used = [f"import {name}" for name in MODULES if name + "." in text]
    if "Decimal(" in text:
        used.append("from decimal import Decimal")
    if "Fraction(" in text:
        used.append("from fractions import Fraction")
    if "Generic[T]" in text:
        used.append("import typing\nfrom typing import Generic\n\nT = typing.TypeVar('T')")
    return "\n".join(used) + "\n\n\n"


def program(seed, only=None):
    """`only`: the name of the one kind of scene wanted."""
    return Scenes(seed, only).program()


if __name__ == "__main__":
    sys.stdout.write(program(int(sys.argv[1]) if len(sys.argv) > 1 else 0, *sys.argv[2:]))
