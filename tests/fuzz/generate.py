#!/usr/bin/env python3
"""Writes random Python programs that are valid, deterministic and end: food for differential.py.

    tests/fuzz/generate.py SEED

A program is a function of its seed. Statements are made from a grammar that knows the type of every
expression it asks for, so most of a program does something sensible; now and then a value of a wrong
type is mixed in, and what goes wrong is caught and printed, because error messages are behaviour too.
What may differ between runs of CPython itself (addresses, the order of sets of strings, ids, the clock)
is never printed. Loops are bounded, functions call only functions made before them.
"""

import random
import sys

TYPES = ("int", "float", "bool", "str", "bytes", "list", "tuple", "dict", "set")
WORDS = ("a", "bc", "Hello", "x y", "", "ßé", "日本", "0", "12", "-7", "1.5", " pad ", "tab\\t", "Zz", "{}", "%d", "a,b,c")


class Generator:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.lines = []
        self.indent = 0
        self.scopes = [{}]  # name -> type
        self.functions = []  # (name, parameter types, result type)
        self.classes = []  # (name, ...)
        self.generators = []
        self.counter = 0
        self.depth = 0
        self.in_loop = 0
        self.in_function = False

    # --- tools

    def emit(self, text):
        self.lines.append("    " * self.indent + text)

    def fresh(self, prefix):
        self.counter += 1
        return f"{prefix}{self.counter}"

    def chance(self, p):
        return self.random.random() < p

    def pick(self, *choices):
        return self.random.choice(choices)

    def names(self, kind):
        return [n for scope in self.scopes for n, t in scope.items() if t == kind]

    # --- expressions

    def expression(self, kind, depth=0):
        if kind == "any":
            kind = self.pick(*TYPES)
        if self.chance(0.012):
            kind = self.pick(*TYPES)  # a mistake
        known = self.names(kind)
        if known and self.chance(0.3):
            return self.random.choice(known)
        if depth > 3 or self.chance(0.12 + 0.12 * depth):
            return self.literal(kind)
        calls = [f for f in self.functions if f[2] == kind]
        if calls and self.chance(0.15):
            return self.call(self.random.choice(calls), depth)
        if self.chance(0.06):
            return f"({self.expression(kind, depth + 1)} if {self.expression('bool', depth + 1)} else {self.expression(kind, depth + 1)})"
        if self.chance(0.03):
            return f"({self.expression(kind, depth + 1)} {self.pick('and', 'or')} {self.expression(kind, depth + 1)})"
        if self.chance(0.03):
            name = self.fresh("lam")
            self.scopes.append({name: kind})
            body = self.expression(kind, depth + 2)
            self.scopes.pop()
            return f"(lambda {name}: {body})({self.expression(kind, depth + 2)})"
        if self.chance(0.03):
            pair = self.pick(
                f"[{self.expression(kind, depth + 1)}, {self.expression(kind, depth + 1)}][{self.pick(0, 1, -1)}]",
                f"{{'k': {self.expression(kind, depth + 1)}}}['k']",
                f"({self.expression(kind, depth + 1)}, {self.expression('any', depth + 1)})[0]",
            )
            return pair
        return getattr(self, "make_" + kind)(depth + 1)

    def call(self, function, depth):
        name, parameters, _ = function
        return f"{name}({', '.join(self.expression(p, depth + 1) for p in parameters)})"

    def literal(self, kind):
        if kind == "int":
            return str(self.pick(0, 1, 2, 3, -1, -5, 7, 10, 255, 1000, 2**31, 2**63 - 1, -(2**63), 2**64, 10**20, 123456789))
        if kind == "float":
            return self.pick("0.0", "1.0", "-1.5", "0.1", "2.5", "3.5", "1e10", "1e-7", "-0.0", "1e300", "123.456", "1e16", "float('inf')", "float('nan')", "0.5")
        if kind == "bool":
            return self.pick("True", "False")
        if kind == "str":
            return repr(self.random.choice(WORDS)).replace("\\\\t", "\\t")
        if kind == "bytes":
            return self.pick("b''", "b'abc'", "b'\\x00\\xff'", "b'a b'", "b'12'")
        if kind == "list":
            return "[" + ", ".join(self.literal(self.pick("int", "int", "str", "float")) for _ in range(self.random.randint(0, 3))) + "]"
        if kind == "tuple":
            return self.pick("()", "(1,)", "(1, 'a')", "(1, 2, 3)", "(0.5, None)", "('x', (2, 3))")
        if kind == "dict":
            return self.pick("{}", "{'a': 1}", "{1: 'x', 2: 'y'}", "{'k': [1, 2], 'm': None}", "{(1, 2): 3}", "{None: 0, True: 1}")
        return self.pick("set()", "{1}", "{1, 2, 3}", "{0, 10, 20}", "frozenset({1, 2})", "set(range(5))")

    def small(self, depth):
        """An int that keeps results small: shifts, powers, repetitions."""
        return f"({self.expression('int', depth + 1)}) % {self.pick(3, 5, 7)}"

    def make_int(self, d):
        e = lambda k="int": self.expression(k, d)
        return self.pick(
            lambda: f"({e()} {self.pick('+', '-', '*', '+', '-', '//', '%', '&', '|', '^')} {e()})",
            lambda: f"({e()} {self.pick('<<', '>>', '**')} ({self.small(d)}))",
            lambda: f"{self.pick('-', '+', '~')}({e()})",
            lambda: f"len({e(self.pick('str', 'list', 'tuple', 'dict', 'set', 'bytes'))})",
            lambda: f"abs({e()})",
            lambda: f"int({e(self.pick('str', 'float', 'bool', 'int'))})",
            lambda: f"round({e('float')})",
            lambda: f"sum({self.int_list(d)})",
            lambda: f"{self.pick('min', 'max')}({e()}, {e()})",
            lambda: f"{e('str')}.{self.pick('count', 'find', 'index', 'rfind')}({e('str')})",
            lambda: f"{e('list')}.{self.pick('count', 'index')}({e()})",
            lambda: f"({e()}).{self.pick('bit_length', 'bit_count', 'conjugate')}()",
            lambda: f"divmod({e()}, {e()})[{self.pick(0, 1)}]",
            lambda: f"pow({e()}, {self.small(d)}, {e()})",
            lambda: f"ord(({e('str')} + 'q')[0])",
            lambda: f"int.from_bytes({e('bytes')}, {self.pick(repr('big'), repr('little'))})",
            lambda: f"int({e('str')}, {self.pick(2, 8, 10, 16, 36)})",
            lambda: f"next(iter({self.int_list(d)}), {e()})",
            lambda: f"({e('bytes')} + b'z')[0]",
            lambda: f"({e('dict')}).get({e('any')}, {e()})" if self.chance(0.3) else f"len({e('dict')})",
        )()

    def int_list(self, d):
        return self.pick(
            lambda: "[" + ", ".join(self.expression("int", d + 1) for _ in range(self.random.randint(0, 4))) + "]",
            lambda: f"range({self.small(d)})",
            lambda: f"range({self.small(d)}, {self.small(d)}, {self.pick(1, 2, -1)})",
            lambda: f"[i * {self.expression('int', d + 1)} for i in range({self.small(d)})]",
        )()

    def make_float(self, d):
        e = lambda k="float": self.expression(k, d)
        return self.pick(
            lambda: f"({e()} {self.pick('+', '-', '*', '/', '//', '%')} {e()})",
            lambda: f"({e('int')} / {e('int')})",
            lambda: f"({e()} {self.pick('+', '-', '*')} {e('int')})",
            lambda: f"({e()} ** {self.pick(2, 0.5, -1, 3, 0)})",
            lambda: f"float({e(self.pick('int', 'str', 'bool'))})",
            lambda: f"round({e()}, {self.pick(0, 1, 2, 3, -1)})",
            lambda: f"abs({e()})",
            lambda: f"-({e()})",
            lambda: f"sum([{e()}, {e('int')}])",  # two: more are summed exactly since 3.12
            lambda: f"max({e()}, {e('int')})",
            lambda: f"({e()}).real",
        )()

    def make_bool(self, d):
        e = lambda k: self.expression(k, d)
        kind = self.pick("int", "float", "str", "list", "tuple", "bytes", "set", "int", "str")
        return self.pick(
            lambda: f"({e(kind)} {self.pick('<', '<=', '>', '>=', '==', '!=')} {e(kind)})",
            lambda: f"({e(kind)} {self.pick('==', '!=')} {e(self.pick(*TYPES))})",
            lambda: f"({e('int')} {self.pick('<', '<=')} {e('int')} {self.pick('<', '!=', '>')} {e('float')})",
            lambda: f"not {e('any')}",
            lambda: f"bool({e('any')})",
            lambda: f"({e('any')} {self.pick('in', 'not in')} {e(self.pick('list', 'tuple'))})",
            lambda: f"({e('str')} {self.pick('in', 'not in')} {e('str')})",
            lambda: f"({e('int')} {self.pick('in', 'not in')} {e(self.pick('set', 'dict', 'list', 'bytes'))})",
            lambda: f"{self.pick('any', 'all')}({e(self.pick('list', 'tuple'))})",
            lambda: f"isinstance({e('any')}, {self.pick('int', 'str', '(list, tuple)', 'float', 'bool', 'dict')})",
            lambda: f"({e('str')}).{self.pick('isdigit', 'isalpha', 'isupper', 'islower', 'isspace', 'isalnum', 'istitle', 'isidentifier', 'isnumeric', 'isascii')}()",
            lambda: f"({e('str')}).{self.pick('startswith', 'endswith')}({e('str')})",
            lambda: f"({e('set')}).{self.pick('issubset', 'issuperset', 'isdisjoint')}({e('set')})",
            lambda: f"({e('any')} is {self.pick('None', 'not None')})",
            lambda: f"callable({e('any')})",
        )()

    def spec(self):
        return self.pick("", ">8", "<8", "^9", "*^7", ">3")

    def make_str(self, d):
        e = lambda k="str": self.expression(k, d)
        number = self.pick("d", "x", "b", "o", ",", "05d", "+d", "e", ".2f", "_", "#x", " d", "<6", "^8d", "n")
        decimal = self.pick("", ".2f", "e", "g", ".3g", "10.1f", "+.1f", "%", ",.2f", "010.2f", ".0f", "n")
        return self.pick(
            lambda: f"({e()} + {e()})",
            lambda: f"({e()} * ({self.small(d)}))",
            lambda: f"str({self.shown(d)})",
            lambda: f"repr({self.shown(d)})",
            lambda: f"ascii({e()})",
            lambda: f"({e()}).{self.pick('upper', 'lower', 'title', 'capitalize', 'swapcase', 'casefold', 'strip', 'lstrip', 'rstrip', 'expandtabs')}()",
            lambda: f"({e()})[{self.slice(d)}]",
            lambda: f"({e()})[{e('int')}]",
            lambda: f"({e()}).replace({e()}, {e()})",
            lambda: f"({e()}).{self.pick('center', 'ljust', 'rjust')}({self.pick(0, 3, 8)}, {self.pick(repr('*'), repr('-'))})",
            lambda: f"({e()}).zfill({self.pick(0, 3, 8)})",
            lambda: f"({e()}).join({self.pick('[' + e() + ', ' + e() + ']', 'map(str, ' + self.int_list(d) + ')')})",
            lambda: f"({e()}).{self.pick('removeprefix', 'removesuffix')}({e()})",
            lambda: f"format({e('int')}, {number!r})",
            lambda: f"format({e('float')}, {decimal!r})",
            lambda: f"f\"{{{self.quoteless(e('int'))}:{number}}}|{{{self.quoteless(e('float'))}:{decimal}}}\"",
            lambda: f"f\"{{{self.quoteless(self.shown(d))}!r}} {{{self.quoteless(e())}!s:{self.spec()}}}\"",
            lambda: f"('%{self.pick('d', '5d', '-5d', '05d', 'x', 's', 'r', '.2f', 'g', 'e')}|' % ({e('int')},))",
            lambda: f"('%s %r' % ({self.shown(d)}, {e()}))",
            lambda: f"'{{}} {{!r:{self.spec()}}} {{0}}'.replace('{{0}}', '').format({self.shown(d)}, {e()})",
            lambda: f"({e('bytes')}).{self.pick('hex()', 'decode(' + repr('latin-1') + ')')}",
            lambda: f"chr({e('int')} % 1000 + 32)",
            lambda: f"{self.pick('hex', 'bin', 'oct')}({e('int')})",
            lambda: f"type({e('any')}).__name__",
            lambda: f"''.join(sorted({e()}))",
            lambda: f"({e()}).translate({{97: 'X', 98: None, 49: 50}})",
        )()

    def quoteless(self, text):
        """An expression that may stand in a "..." f-string of Python 3.11."""
        return "0" if any(c in text for c in '\\"#') else f"({text})"

    def shown(self, d):
        """Something whose text is the same in every run."""
        return self.expression(self.pick("int", "float", "bool", "str", "bytes", "list", "tuple", "dict"), d)

    def slice(self, d):
        part = lambda: self.pick("", "", self.expression("int", d + 1), self.pick("1", "-1", "2", "-2", "3"))
        return f"{part()}:{part()}" + self.pick("", "", f":{self.pick('1', '2', '-1', '-2')}")

    def make_bytes(self, d):
        e = lambda k="bytes": self.expression(k, d)
        return self.pick(
            lambda: f"({e()} + {e()})",
            lambda: f"({e()} * ({self.small(d)}))",
            lambda: f"({e()})[{self.slice(d)}]",
            lambda: f"({e('str')}).encode()",
            lambda: f"bytes([x % 256 for x in {self.int_list(d)}])",
            lambda: f"({e()}).{self.pick('upper', 'lower', 'strip', 'title')}()",
            lambda: f"({e()}).replace({e()}, {e()})",
            lambda: f"bytes({self.small(d)})",
            lambda: f"({e('int')} % 65536).to_bytes(2, {self.pick(repr('big'), repr('little'))})",
        )()

    def make_list(self, d):
        e = lambda k="list": self.expression(k, d)
        return self.pick(
            lambda: "[" + ", ".join(self.expression("any", d + 1) for _ in range(self.random.randint(0, 3))) + "]",
            lambda: f"({e()} + {e()})",
            lambda: f"({e()} * ({self.small(d)}))",
            lambda: f"({e()})[{self.slice(d)}]",
            lambda: f"sorted({self.int_list(d)}{self.pick('', ', reverse=True', ', key=lambda v: -v', ', key=str')})",
            lambda: f"list({self.pick(e('tuple'), e('str'), e('bytes'), e('dict'), self.int_list(d), 'sorted(set(' + self.int_list(d) + '))')})",
            lambda: f"({e('str')}).split({self.pick('', repr(','), repr(' '), e('str'))})",
            lambda: f"({e('str')}).splitlines()",
            lambda: self.comprehension("[", "]", d),
            lambda: f"list(map({self.pick('str', 'abs', 'bool', 'lambda v: v * 2', 'float')}, {self.int_list(d)}))",
            lambda: f"list(filter({self.pick('None', 'lambda v: v % 2', 'bool')}, {self.int_list(d)}))",
            lambda: f"list(zip({e()}, {e('tuple')}))",
            lambda: f"list(enumerate({e()}{self.pick('', ', 5')}))",
            lambda: f"list(reversed({e()}))",
            lambda: f"[*{e()}, *{e('tuple')}]",
            lambda: f"list(({e('dict')}).{self.pick('items', 'keys', 'values')}())",
        )()

    def comprehension(self, left, right, d):
        name = self.fresh("c")
        source = self.pick(self.int_list(d), f"range({self.small(d)})")
        self.scopes.append({name: "int"})
        element = self.expression(self.pick("int", "int", "str", "tuple"), d + 1)
        condition = f" if {self.expression('bool', d + 2)}" if self.chance(0.4) else ""
        second = ""
        if self.chance(0.2):
            other = self.fresh("c")
            self.scopes[-1][other] = "int"
            second = f" for {other} in range({self.pick(0, 1, 2, name + ' % 3')})"
            element = self.expression("int", d + 1)
        self.scopes.pop()
        return f"{left}{element} for {name} in {source}{condition}{second}{right}"

    def make_tuple(self, d):
        e = lambda k="tuple": self.expression(k, d)
        return self.pick(
            lambda: f"({e('any')}, {e('any')})",
            lambda: f"({e('any')},)",
            lambda: f"({e()} + {e()})",
            lambda: f"({e()})[{self.slice(d)}]",
            lambda: f"tuple({e('list')})",
            lambda: f"divmod({e('int')}, {e('int')})",
            lambda: f"({e('str')}).{self.pick('partition', 'rpartition')}({e('str')})",
            lambda: f"({e('float')}).as_integer_ratio()",
            lambda: f"(*{e()}, {e('any')})",
            lambda: f"tuple({self.comprehension('', '', d)})",
        )()

    def make_dict(self, d):
        e = lambda k="dict": self.expression(k, d)
        key = lambda: self.expression(self.pick("int", "str", "bool", "float"), d + 1)
        return self.pick(
            lambda: "{" + ", ".join(f"{key()}: {self.expression('any', d + 1)}" for _ in range(self.random.randint(0, 3))) + "}",
            lambda: f"{{**{e()}, {key()}: {self.expression('any', d + 1)}}}",
            lambda: f"({e()} | {e()})",
            lambda: f"dict(zip({e('tuple')}, {e('list')}))",
            lambda: f"dict(enumerate({e('list')}))",
            lambda: f"{{k: str(k) for k in {self.int_list(d)}}}",
            lambda: f"dict.fromkeys({e('str')}, {e('int')})",
            lambda: f"({e()}).copy()",
        )()

    def make_set(self, d):
        e = lambda k="set": self.expression(k, d)
        return self.pick(
            lambda: f"set({self.int_list(d)})",
            lambda: f"({e()} {self.pick('|', '&', '-', '^')} {e()})",
            lambda: f"frozenset({self.int_list(d)})",
            lambda: f"({e()}).{self.pick('union', 'intersection', 'difference', 'symmetric_difference')}({e()})",
            lambda: self.comprehension("{", "}", d) if self.chance(0.3) else f"{{x % 5 for x in {self.int_list(d)}}}",
        )()

    # --- statements

    def printed(self, kind, text):
        """How a value of this kind is printed: sets sorted, so that hashing of strings does not show."""
        return f"show({text})"

    def block(self, count, body=None):
        self.indent += 1
        self.scopes.append({})
        (body or self.statements)(count)
        self.scopes.pop()
        self.indent -= 1

    def statements(self, count):
        for _ in range(count):
            self.statement()

    def statement(self):
        self.depth += 1
        simple = [self.assign] * 4 + [self.show] * 4 + [self.augmented, self.unpack, self.mutate, self.mutate, self.slice_assignment]
        compound = [self.if_, self.for_, self.while_, self.try_, self.match, self.function, self.with_, self.generator_use, self.class_, self.group]
        pool = simple if self.depth > 3 else simple * 2 + compound
        if self.in_loop and self.chance(0.08):
            self.emit(f"if {self.expression('bool')}:")
            self.emit(f"    {self.pick('break', 'continue')}")
        elif self.in_function and self.chance(0.05):
            self.emit(f"if {self.expression('bool')}:")
            self.emit("    return " + self.expression(self.result_kind))
        else:
            self.random.choice(pool)()
        self.depth -= 1

    def assign(self):
        kind = self.pick(*TYPES)
        known = self.names(kind)
        name = self.random.choice(known) if known and self.chance(0.3) and not self.in_function else self.fresh("v")
        if name.startswith(("c", "lam")):
            name = self.fresh("v")
        text = self.expression(kind)
        self.emit(f"{name} = {text}")
        self.scopes[-1][name] = kind

    def show(self):
        kind = self.pick(*TYPES)
        self.emit(self.printed(kind, self.expression(kind)))

    def local(self, kind):
        names = [n for n in self.scopes[-1] if self.scopes[-1][n] == kind and n.startswith("v")]
        return self.random.choice(names) if names else None

    def augmented(self):
        kind = self.pick("int", "float", "str", "list", "set", "tuple", "dict", "bytes")
        name = self.local(kind)
        if name is None:
            return self.assign()
        operators = {"int": ("+=", "-=", "*=", "//=", "%=", "|=", "&=", "^="), "float": ("+=", "-=", "*=", "/="), "str": ("+=",), "list": ("+=",), "tuple": ("+=",), "bytes": ("+=",), "set": ("|=", "&=", "-=", "^="), "dict": ("|=",)}
        self.emit(f"{name} {self.random.choice(operators[kind])} {self.expression(kind)}")

    def unpack(self):
        a, b, c = self.fresh("u"), self.fresh("u"), self.fresh("u")
        self.emit(self.pick(
            f"{a}, {b} = {self.expression('any')}, {self.expression('any')}",
            f"{a}, *{b} = {self.expression(self.pick('list', 'tuple', 'str'))}",
            f"*{a}, {b} = {self.expression(self.pick('list', 'str'))}",
            f"{a}, ({b}, {c}) = 1, {self.expression('tuple')}",
            f"{a} = {b} = {self.expression('any')}",
        ))
        self.emit(f"show({a}, {b})")

    def mutate(self):
        kind = self.pick("list", "dict", "set", "list", "dict")
        name = self.local(kind)
        if name is None:
            return self.assign()
        e = self.expression
        if kind == "list":
            self.emit(f"{name}." + self.pick(
                f"append({e('any')})", f"extend({e(self.pick('list', 'tuple', 'str'))})", f"insert({e('int')}, {e('any')})", "pop()", f"pop({e('int')})",
                f"remove({e('int')})", "reverse()", "sort()", "sort(key=str)", "clear()"))
        elif kind == "dict":
            self.emit(f"{name}" + self.pick(
                f"[{e(self.pick('int', 'str', 'tuple'))}] = {e('any')}", f".pop({e('any')}, {e('int')})", ".popitem()", f".setdefault({e('str')}, {e('any')})", f".update({e('dict')})", f".pop({e('int')})"))
        else:
            self.emit(f"{name}." + self.pick(f"add({e('int')})", f"discard({e('int')})", f"remove({e('int')})", f"update({self.int_list(1)})"))
        self.emit(f"show({name})")

    def slice_assignment(self):
        name = self.local("list")
        if name is None:
            return self.assign()
        self.emit(self.pick(
            f"{name}[{self.slice(1)}] = {self.expression(self.pick('list', 'tuple', 'str'))}",
            f"del {name}[{self.slice(1)}]",
            f"{name}[{self.expression('int')}] = {self.expression('any')}",
            f"del {name}[{self.expression('int')}]",
        ))
        self.emit(f"show({name})")

    def if_(self):
        self.emit(f"if {self.expression('bool')}:")
        self.block(self.random.randint(1, 2))
        if self.chance(0.3):
            self.emit(f"elif {self.expression('any')}:")
            self.block(1)
        if self.chance(0.5):
            self.emit("else:")
            self.block(1)

    def loop_body(self, count):
        self.in_loop += 1
        self.statements(count)
        self.in_loop -= 1

    def for_(self):
        name = self.fresh("c")
        source = self.pick(self.int_list(1), f"range({self.random.randint(0, 4)})", f"{self.expression('str')}[:4]", f"list({self.expression('tuple')})[:3]", f"enumerate({self.expression('list')}[:3])")
        self.emit(f"for {name} in {source if source.startswith(('enumerate', 'list', 'range(')) or ']' in source else source}:")
        self.scopes.append({name: "int"})
        self.block(self.random.randint(1, 2), self.loop_body)
        self.scopes.pop()
        if self.chance(0.2):
            self.emit("else:")
            self.block(1)

    def while_(self):
        name = self.fresh("c")
        self.emit(f"{name} = 0")
        self.emit(f"while {name} < {self.random.randint(1, 4)}:")
        self.indent += 1
        self.emit(f"{name} += 1")
        self.indent -= 1
        self.scopes.append({name: "int"})
        self.block(self.random.randint(1, 2), self.loop_body)
        self.scopes.pop()

    def try_(self):
        self.emit("try:")
        if self.chance(0.4):
            self.block(1)
            self.indent += 1
            self.emit(self.pick(
                "raise ValueError('made')", "raise KeyError(" + self.literal("str") + ")", "raise Mine(1, 'two')", f"assert {self.expression('bool')}, {self.expression('str')}", "raise RuntimeError from ValueError('cause')", "undefined_name", "[][5]", "{}['k']", "1 // 0", "None.x", "int('zz')", "raise StopIteration(3)"))
            self.indent -= 1
        else:
            self.block(self.random.randint(1, 2))
        if self.chance(0.3):
            self.emit(f"except {self.pick('ValueError', 'KeyError', '(TypeError, ZeroDivisionError)', 'Mine', 'LookupError')} as error:")
            self.emit("    report(error)")
            if self.chance(0.2):
                self.emit(f"    {self.pick('raise', 'raise Mine(5) from error', 'raise RuntimeError(6)')}") if self.depth > 1 and self.chance(0.3) else None
        if self.chance(0.25):
            self.emit("except ArithmeticError as error:")
            self.emit("    report(error)")
            self.block(1)
        self.emit("except Exception as error:")
        self.emit("    report(error)")
        if self.chance(0.3):
            self.emit("else:")
            self.block(1)
        if self.chance(0.3):
            self.emit("finally:")
            saved, self.in_loop = self.in_loop, 0
            inside, self.in_function = self.in_function, False
            self.block(1)
            self.in_loop, self.in_function = saved, inside

    def group(self):
        kinds = [self.pick("ValueError(1)", "TypeError('t')", "KeyError('k')", "OSError(2, 'no')") for _ in range(self.random.randint(1, 3))]
        self.emit("try:")
        self.emit(f"    raise ExceptionGroup('g', [{', '.join(kinds)}])")
        self.emit(f"except* {self.pick('ValueError', '(TypeError, KeyError)', 'LookupError')} as error:")
        self.emit("    show(error.exceptions)")
        self.emit("except* Exception as error:")
        self.emit("    show('rest', error.exceptions)")

    def match(self):
        self.emit(f"match {self.expression(self.pick('int', 'str', 'list', 'tuple', 'dict', 'any', 'list'))}:")
        self.indent += 1
        for _ in range(self.random.randint(1, 3)):
            pattern, names = self.pattern(0)
            guard = f" if {self.expression('bool', 2)}" if self.chance(0.2) else ""
            self.emit(f"case {pattern}{guard}:")
            self.emit(f"    show({', '.join([repr(pattern), *names])})")
        self.emit("case _:")
        self.emit("    show('no case')")
        self.indent -= 1

    def pattern(self, depth):
        if depth < 2 and self.chance(0.5):
            form = self.pick("sequence", "mapping", "class", "or", "as")
            if form == "sequence":
                parts, names = [], []
                for _ in range(self.random.randint(0, 3)):
                    p, n = self.pattern(depth + 1)
                    parts.append(p)
                    names += n
                if self.chance(0.4):
                    star = self.fresh("m")
                    parts.insert(self.random.randint(0, len(parts)), "*" + star)
                    names.append(star)
                return "[" + ", ".join(parts) + "]", names
            if form == "mapping":
                p, n = self.pattern(depth + 1)
                rest = self.fresh("m")
                return self.pick((f"{{'a': {p}}}", n), (f"{{1: {p}, **{rest}}}", [*n, rest]), ("{}", []))
            if form == "class":
                name = self.fresh("m")
                return self.pick((f"int({name})", [name]), (f"str() as {name}", [name]), ("bool()", []), (f"list([{name}, *_])", [name]), (f"dict()", []), ("float() | int()", []))
            if form == "as":
                name = self.fresh("m")
                p, n = self.pattern(depth + 2)
                if p.startswith("m") or "|" in p or " as " in p or p == "_":
                    return p, n
                return f"{p} as {name}", [*n, name]
            return "1 | 'a' | None", []
        if self.chance(0.35):
            name = self.fresh("m")
            return (name if depth == 1 else f"[{name}]"), [name]
        return self.pick("0", "1", "-1", "2.5", "'a'", "'Hello'", "None", "True", "b'abc'", "''"), []

    def function(self):
        if self.in_function or self.in_loop or self.indent > 1:
            return self.assign()
        name = self.fresh("f")
        parameters = [self.pick(*TYPES) for _ in range(self.random.randint(0, 3))]
        names = [self.fresh("p") for _ in parameters]
        result = self.pick(*TYPES)
        written = [n if not i or self.chance(0.6) else f"{n}={self.literal(p)}" for i, (n, p) in enumerate(zip(names, parameters))]
        defaults = False
        for i, text in enumerate(written):
            defaults = defaults or "=" in text
            if defaults and "=" not in text:
                written[i] = f"{text}={self.literal(parameters[i])}"
        extra = self.pick("", "", "*rest", "*, key=1", "**more")
        self.emit(f"def {name}({', '.join([*written, *([extra] if extra else [])])}):")
        outer = self.scopes
        self.scopes = [{n: t for s in outer for n, t in s.items() if self.indent == 0}, dict(zip(names, parameters))]
        self.in_function, self.result_kind = True, result
        self.indent += 1
        self.scopes.append({})
        self.statements(self.random.randint(1, 3))
        self.emit("return " + self.expression(result))
        self.scopes.pop()
        self.indent -= 1
        self.in_function = False
        self.scopes = outer
        self.functions.append((name, parameters, result))
        self.emit("try:")
        self.emit(f"    show({self.call(self.functions[-1], 1)})")
        self.emit("except Exception as error:")
        self.emit("    report(error)")
        if self.chance(0.2):
            self.emit("try:")
            self.emit(f"    {name}({', '.join(self.literal('int') for _ in range(self.random.randint(0, 5)))}{self.pick('', ', zz=1') if parameters else ''})")
            self.emit("except Exception as error:")
            self.emit("    report(error)")

    def generator_use(self):
        if self.in_function or self.in_loop or self.indent > 1:
            return self.show()
        name = self.fresh("g")
        self.emit(f"def {name}(n):")
        self.emit("    got = None")
        if self.chance(0.5):
            self.emit("    try:")
            self.emit("        for i in range(n):")
            self.emit(f"            got = yield {self.pick('i', 'i * 2', '(i, got)', 'str(i)')}")
            self.emit("            show('got', got)")
            self.emit(f"    except {self.pick('ValueError', 'KeyError', 'GeneratorExit')} as error:")
            self.emit("        report(error)")
            self.emit(f"        {self.pick('return 5', 'yield 99', 'raise', 'pass')}")
            self.emit("    finally:")
            self.emit("        show('finally')")
        else:
            self.emit(f"    yield from {self.pick('range(n)', 'iter([1, 2])', repr('ab'), '(x * x for x in range(n))')}")
            self.emit(f"    return {self.literal('int')}")
        self.emit(f"g = {name}({self.random.randint(0, 3)})")
        for _ in range(self.random.randint(1, 4)):
            self.emit("try:")
            self.emit("    show(" + self.pick("next(g)", "next(g, 'end')", "g.send(None)", "g.send(7)", "g.throw(ValueError('thrown'))", "list(g)", "g.close()", "sum(1 for _ in g)") + ")")
            self.emit("except (Exception, GeneratorExit) as error:")
            self.emit("    report(error)")
        self.emit("try:")  # CPython would close it when the last reference goes
        self.emit("    g.close()")
        self.emit("except Exception as error:")
        self.emit("    report(error)")

    def with_(self):
        swallow = self.pick("True", "False", "True")
        name = self.fresh("u")
        self.emit("try:")
        self.emit(f"    with Manager({swallow}) as {name}" + self.pick("", ", Manager(False)") + ":")
        self.indent += 1
        self.block(1)
        self.indent -= 1
        if self.chance(0.4):
            self.emit("        " + self.pick("1 // 0", "raise Mine()", "[][0]"))
        self.emit("except Exception as error:")
        self.emit("    report(error)")

    def class_(self):
        if self.in_function or self.in_loop or self.indent > 1:
            return self.assign()
        name = self.fresh("K")
        bases = self.pick("", "", "(int)", "(list)", "(str)", "(dict)") if not self.classes or self.chance(0.5) else f"({self.random.choice(self.classes)})"
        self.emit(f"class {name}{bases}:")
        self.emit(f"    field = {self.literal(self.pick('int', 'str', 'list'))}")
        methods = [
            "def __repr__(self):\n    return f'<{type(self).__name__} {self.field}>'",
            "def __eq__(self, other):\n    return type(self) is type(other)",
            "def __add__(self, other):\n    return ('add', other)",
            "def __radd__(self, other):\n    return ('radd', other)",
            "def __len__(self):\n    return 3",
            "def __getitem__(self, key):\n    return ('item', key)",
            "def __contains__(self, item):\n    return item == 1",
            "def __iter__(self):\n    yield 1\n    yield 2",
            "def __bool__(self):\n    return False",
            "def __call__(self, *args, **kw):\n    return args, kw",
            "def __getattr__(self, name):\n    return 'missing ' + name if not name.startswith('__') else object.__getattribute__(self, name)",
            "@property\ndef size(self):\n    return 42",
            "@classmethod\ndef make(cls, *args):\n    return cls.__name__, args",
            "@staticmethod\ndef plain(x):\n    return x, 1",
            "def __lt__(self, other):\n    return NotImplemented",
            "def __hash__(self):\n    return 1",
            "def __index__(self):\n    return 2",
            "def __format__(self, spec):\n    return 'fmt:' + spec",
            "def __str__(self):\n    return 'text'",
            "def __neg__(self):\n    return -1",
            "def __iadd__(self, other):\n    return self",
            "def __reversed__(self):\n    return iter('rev')",
            "def __missing__(self, key):\n    return ('no', key)",
        ]
        for method in self.random.sample(methods, self.random.randint(2, 7)):
            for line in method.split("\n"):
                self.emit("    " + line)
        self.classes.append(name)
        uses = ["len(k)", "k[0]", "k['z']", "1 in k", "list(k)[:5]", "bool(k)", "k(1, a=2)", "k.nothing", "k.size", "k.make(1)", "k.plain(2)", "k + 1", "1 + k", "k == k", "k != 3", "k < k", "f'{k:>4}'", "f'{k!s}'", "-k", "[1, 2, 3][k]", "sorted([k, k])", "{k: 1}[k]", "k.field", "isinstance(k, int)", "max(k, k) is k", "list(reversed(k))[:4]", "[*k][:3]", "k * 2", "int(k)", "str(k)[:6]", "hash(k) == hash(k)", f"{name}.field", "[k] == [k]", "k in [k]", "k.field.x", "k()"]
        self.emit("try:")
        self.emit(f"    k = {name}()")
        self.emit("except Exception as error:")
        self.emit("    report(error)")
        self.emit("else:")
        for use in self.random.sample(uses, 6):
            self.emit("    try:")
            self.emit(f"        show({use})")
            self.emit("    except Exception as error:")
            self.emit("        report(error)")

    def program(self):
        self.statements(self.random.randint(6, 14))
        return PRELUDE + "\n".join(self.lines) + "\n"


PRELUDE = '''\
def plain(v, depth=0):
    """A value's text without addresses and without the order of sets."""
    if isinstance(v, (set, frozenset)):
        return type(v).__name__ + str(sorted(plain(x) for x in v))
    if type(v) in (list, tuple) and depth < 4:
        return type(v).__name__ + "(" + ", ".join(plain(x, depth + 1) for x in v[:50]) + ")"
    if type(v) is dict and depth < 4:
        return "{" + ", ".join(plain(k, depth + 1) + ": " + plain(x, depth + 1) for k, x in list(v.items())[:50]) + "}"
    text = repr(v)
    if " at 0x" in text or len(text) > 400:
        text = text.split(" at 0x")[0][:400]
    return text


def show(*values):
    print(*[plain(v) for v in values])


def report(error):
    print(type(error).__name__, plain(error.args), "" if error.__cause__ is None else plain(error.__cause__.args))


class Mine(Exception):
    pass


class Manager:
    def __init__(self, swallow):
        self.swallow = swallow

    def __enter__(self):
        print("enter")
        return 5

    def __exit__(self, kind, value, traceback):
        print("exit", kind.__name__ if kind else None)
        return self.swallow


'''


def program(seed):
    return Generator(seed).program()


if __name__ == "__main__":
    sys.stdout.write(program(int(sys.argv[1]) if len(sys.argv) > 1 else 0))
