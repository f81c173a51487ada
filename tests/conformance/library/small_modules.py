from __future__ import annotations, division

import __future__
import ast
import codecs
import colorsys
import importlib
import importlib.util
import keyword
import reprlib
import shlex

print(keyword.iskeyword('async'), keyword.iskeyword('match'), keyword.issoftkeyword('match'), len(keyword.kwlist))
print(__future__.annotations.getOptionalRelease(), __future__.division)
for text in ('1', '-1.5e3', '[1, 2, (3,), {"a": None}]', "{'x', 'y'}", "b'ab' b'c'", '1 + 2j', '(1, 2', 'f()', "'a' 'b'",
             '{}', 'set()', 'True', '...', '1 + 1', '[1,,2]', '1, 2', ' 0x1F', "{'k': [1, {'n': -0.5}]}", '"unterminated'):
    try:
        value = ast.literal_eval(text)
        print(text, '->', sorted(value) if isinstance(value, set) else value, type(value).__name__)
    except (ValueError, SyntaxError) as e:
        print(text, type(e).__name__)
print(codecs.encode('Hello', 'rot13'), codecs.decode('Uryyb', 'rot13'), codecs.encode(b'ab', 'hex'), codecs.decode(b'6162', 'hex'))
print(codecs.encode('é', 'utf-8'), codecs.lookup('utf8').name, codecs.lookup('latin-1').name, codecs.BOM_UTF8)
decoder = codecs.getincrementaldecoder('utf-8')()
print([decoder.decode(bytes([b])) for b in 'aé日'.encode()], list(codecs.iterdecode([b'\xe6', b'\x97\xa5x'], 'utf-8')))
try:
    codecs.lookup('klingon')
except LookupError as e:
    print(e)
print([round(x, 4) for x in colorsys.rgb_to_hsv(0.2, 0.4, 0.6)], [round(x, 4) for x in colorsys.hsv_to_rgb(0.5, 0.5, 0.5)])
print([round(x, 4) for x in colorsys.rgb_to_hls(0.2, 0.4, 0.6)], [round(x, 4) for x in colorsys.hls_to_rgb(0.6, 0.4, 0.5)])
math = importlib.import_module('math')
print(math.pi, importlib.import_module('.abc', 'collections').__name__, importlib.util.find_spec('no_such_thing'))
print(importlib.util.find_spec('json').name, importlib.util.find_spec('collections.abc').name)
try:
    importlib.import_module('no_such_thing')
except ModuleNotFoundError as e:
    print(e, e.name)
print(reprlib.repr(list(range(100))), reprlib.repr('x' * 100), reprlib.repr({i: i for i in range(10)}), reprlib.repr({3, 1, 2}))
print(reprlib.repr(10 ** 100), reprlib.repr([[[[[[[[1]]]]]]]]), reprlib.repr((1,)))


class Node:
    def __init__(self):
        self.items = [self]

    @reprlib.recursive_repr()
    def __repr__(self):
        return f'Node({self.items})'


print(Node())
print(shlex.split('cp "my file" \'other file\' a\\ b "x\\"y" # c'), shlex.split('a # b', comments=True))
print(shlex.quote("it's"), shlex.quote('plain'), shlex.join(['ls', '-l', 'my file', '']))
try:
    shlex.split('"open')
except ValueError as e:
    print(e)
