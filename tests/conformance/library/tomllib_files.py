# tomllib: every kind of value, tables and their order, and what is wrong with a file.
import io
import tomllib
from decimal import Decimal

TEXT = '''# a comment
title = "TOML \\u00e9 \\"x\\" \\t"    # another
'quoted key' = 'C:\\path'
a.b."c d" = 1
a.e = 2
numbers = [ 1, -2, 1_000, 0xff, 0o17, 0b101,
            # inside
            +3, ]
reals = [1.5, -0.25, 1e3, 6.626e-34, inf, -inf, 1_0.0_1]
flags = [true, false]
when = 1979-05-27T07:32:00Z
offset = 1979-05-27 00:32:00.999999-07:00
local = 1979-05-27T07:32:00.5
day = 1979-05-27
clock = 07:32:00
mixed = [[1, 2], ["x", {y = 1}], {}]
text = """
first \\
    second
third ""quotes"" """
raw = \'\'\'
no \\escape 'here\'\'\'\'

[server]
host = "localhost"
[server.limits]
rate = 10
[server.limits.deep.deeper]
[server.limits.deep]
x = 1

[[job]]
name = "one"
[job.options]
fast = true
[[job]]
name = "two"
[[job.step]]
n = 1
[[job.step]]
n = 2
[other]
point = { x = 1, y.z = 2 }
'''
data = tomllib.loads(TEXT)
for key, value in data.items():
    print(key, '=', value)
print(tomllib.load(io.BytesIO(b'x = 1.10\r\ny = "a"\r\n')), tomllib.loads('x = 1.10', parse_float=Decimal), tomllib.loads(''))
print(tomllib.loads('x = nan'))
for text in ('x', 'x =', 'x = ', 'x = 1 2', '= 1', 'x = 1\nx = 2', '[a]\n[a]', '[a\nb=1', '[[a]\n', 'a = 1\n[a]', 'a = 1\na.b = 2',
             '[a]\nb.c = 1\n[a.b]', 'a = {b = 1}\n[a.c]', 'a = {b = 1}\na.c = 2', 'a = [1]\n[[a]]', 'a = [1', 'a = [1 2]',
             'a = {b = 1', 'a = {b = 1, b = 2}', 'a = {b = 1,}', 'a = "x', 'a = "x\ny"', "a = 'x", 'a = "\\q"', 'a = "\\u12"',
             'a = "\\ud800"', 'a = """x', 'a = 2023-02-30', 'a = 01', 'a = 1__0', 'a = .5', 'a = 5.', 'a = tru', 'a = 0x',
             '?', 'a = \x01', '# \x01', '[[a]]\n[a]', '[a.b]\n[a]\nb.c = 1', 'a = 25:00:00', '\na = 1\n\n  b = @'):
    try:
        print(repr(text), tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        print(repr(text), error)
for wrong in (lambda: tomllib.load(io.StringIO('')), lambda: tomllib.loads('x = 1.0', parse_float=lambda t: [])):
    try:
        wrong()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
tomllib.loads('oops')
