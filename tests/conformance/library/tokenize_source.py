# tokenize and token: tokens with their places, exact kinds, encodings, source again from tokens.
import io
import os
import tempfile
import token
import tokenize

SOURCE = '''# first
import os, sys  # second


def f(a, *b, c: int = 0x1F, **d) -> "x":
    """doc
    string"""
    if a >= 1.5e-3 and b != [1, 2j]:
\treturn {1: b'x', 'k': r'\\d'}[a] \\
            + 1

    # third
    x = (a,

         b)  # fourth
    x **= 2; y = x if x else not x @ y
    return ... , x[1:2], lambda q: q // 2
class C: pass
z = 1_000 << 2 | ~3
w: int = (n := 5)
'''


def show(source):
    for t in tokenize.generate_tokens(io.StringIO(source).readline):
        print(token.tok_name[t.exact_type], repr(t.string), t.start, t.end, repr(t.line)[:20])


show(SOURCE)
for source in ('x = 1', '', '\n', 'if x:\n  y', 'a\r\nb\r\n', "x = '''a\nb''' + \\\n  1\n", '"" ""\n', "'it\\'s' u'x' Rb'y'\n", 'café = "日本"\n'):
    print(repr(source), [(token.tok_name[t.type], t.string, t.start, t.end) for t in tokenize.generate_tokens(io.StringIO(source).readline)])
tokens = list(tokenize.generate_tokens(io.StringIO(SOURCE.replace('\t', '        ')).readline))
print(tokenize.untokenize(tokens) == SOURCE.replace('\t', '        '))
rough = tokenize.untokenize([t[:2] for t in tokens])
print([t[:2] for t in tokenize.generate_tokens(io.StringIO(rough).readline) if t.type not in (token.NL, token.COMMENT)] ==
      [t[:2] for t in tokens if t.type not in (token.NL, token.COMMENT)])
first = next(tokenize.tokenize(io.BytesIO(b'# coding: latin-1\nx = "\xe9"\n').readline))
print(first.string, first.start, [t.string for t in tokenize.tokenize(io.BytesIO('é = 1\n'.encode()).readline)])
for data in (b'', b'x = 1\n', b'\xef\xbb\xbfx\n', b'#!x\n# -*- coding: utf-8 -*-\n', b'# coding=Latin_1\n', b'# vim: set fileencoding=ascii :\n'):
    print(data, tokenize.detect_encoding(io.BytesIO(data).readline))
for data in (b'# coding: klingon\n', b'\xff\n'):
    try:
        tokenize.detect_encoding(io.BytesIO(data).readline)
    except SyntaxError as error:
        print(error.msg.partition(' for ')[0])
for source in ('x = (1,\n', 'if x:\n    a\n  b\n'):
    try:
        list(tokenize.generate_tokens(io.StringIO(source).readline))
    except tokenize.TokenError as error:
        print('TokenError', 'EOF in multi-line statement' in error.args[0], error.args[1])
    except IndentationError as error:
        print('IndentationError', error.args[0])
print(token.ISTERMINAL(token.NAME), token.ISEOF(token.ENDMARKER), token.EXACT_TOKEN_TYPES['->'] == token.RARROW, token.tok_name[token.STRING])
with tempfile.TemporaryDirectory() as folder:
    name = os.path.join(folder, 'm.py')
    with open(name, 'wb') as file:
        file.write(b'# coding: latin-1\n"\xe9"\n')
    with tokenize.open(name) as file:
        print(file.read(), file.encoding)
