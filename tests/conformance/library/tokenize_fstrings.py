# tokenize: an f-string is several tokens, since 3.12.
import io
import token
import tokenize

source = '''f"a{x!r:>{w}}b{{c}}" + rf\'\'\'{y
}\'\'\' f"{d['k']:%H:%M}"\n'''
tokens = list(tokenize.generate_tokens(io.StringIO(source).readline))
for t in tokens:
    print(token.tok_name[t.type], repr(t.string), t.start, t.end)
# expect-3.13: FSTRING_START 'f"' (1, 0) (1, 2)
# expect-3.13: FSTRING_MIDDLE 'a' (1, 2) (1, 3)
# expect-3.13: OP '{' (1, 3) (1, 4)
# expect-3.13: NAME 'x' (1, 4) (1, 5)
# expect-3.13: OP '!' (1, 5) (1, 6)
# expect-3.13: NAME 'r' (1, 6) (1, 7)
# expect-3.13: OP ':' (1, 7) (1, 8)
# expect-3.13: FSTRING_MIDDLE '>' (1, 8) (1, 9)
# expect-3.13: OP '{' (1, 9) (1, 10)
# expect-3.13: NAME 'w' (1, 10) (1, 11)
# expect-3.13: OP '}' (1, 11) (1, 12)
# expect-3.13: OP '}' (1, 12) (1, 13)
# expect-3.13: FSTRING_MIDDLE 'b{' (1, 13) (1, 15)
# expect-3.13: FSTRING_MIDDLE 'c}' (1, 16) (1, 18)
# expect-3.13: FSTRING_END '"' (1, 19) (1, 20)
# expect-3.13: OP '+' (1, 21) (1, 22)
# expect-3.13: FSTRING_START "rf'''" (1, 23) (1, 28)
# expect-3.13: OP '{' (1, 28) (1, 29)
# expect-3.13: NAME 'y' (1, 29) (1, 30)
# expect-3.13: NL '\n' (1, 30) (1, 31)
# expect-3.13: OP '}' (2, 0) (2, 1)
# expect-3.13: FSTRING_END "'''" (2, 1) (2, 4)
# expect-3.13: FSTRING_START 'f"' (2, 5) (2, 7)
# expect-3.13: OP '{' (2, 7) (2, 8)
# expect-3.13: NAME 'd' (2, 8) (2, 9)
# expect-3.13: OP '[' (2, 9) (2, 10)
# expect-3.13: STRING "'k'" (2, 10) (2, 13)
# expect-3.13: OP ']' (2, 13) (2, 14)
# expect-3.13: OP ':' (2, 14) (2, 15)
# expect-3.13: FSTRING_MIDDLE '%H:%M' (2, 15) (2, 20)
# expect-3.13: OP '}' (2, 20) (2, 21)
# expect-3.13: FSTRING_END '"' (2, 21) (2, 22)
# expect-3.13: NEWLINE '\n' (2, 22) (2, 23)
# expect-3.13: ENDMARKER '' (3, 0) (3, 0)
