# Characters by their names.
print('\N{BULLET} \N{GREEK SMALL LETTER ALPHA} \N{latin small letter e with acute}', '\N{DIGIT ONE}\N{NUMBER SIGN}' == '1#')
x = 5
print(f'{x}\N{DEGREE SIGN}C {x:\N{ASTERISK}>4}', '\N{CJK UNIFIED IDEOGRAPH-4E2D}\N{HANGUL SYLLABLE HAN}', r'\N{BULLET}', b'\N{BULLET}')
print('\N{LINE FEED}'.encode(), '\N{ESC}' == '\x1b', len('\N{GRINNING FACE}'), '\N{NO-BREAK SPACE}' == '\xa0')
for text in ('"\\N{NO SUCH CHARACTER}"', '"\\N{BULLET"', '"\\N"', '"\\Nx"', '"ab\\N{}"', '"\\N{LATIN SMALL LETTER R WITH TILDE}"', 'f"{x}\\N{NOPE}"'):
    try:
        print(eval(text))
    except SyntaxError as e:
        print(e.msg)
