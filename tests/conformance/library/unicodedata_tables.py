# unicodedata: names, properties, numbers, normal forms. Only characters that Unicode 14 and 15.1 agree about.
import hashlib
import unicodedata as u


def show(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)


for c in 'aé中€½²٣Ⅷ한ﬁ\u0301\u05d0\u0627(\t\xa0😀ａ〇𝔘Ω\u212b':
    print(u.name(c, '-'), u.category(c), u.bidirectional(c), u.combining(c), u.east_asian_width(c), u.mirrored(c),
          u.decomposition(c), u.decimal(c, None), u.digit(c, None), u.numeric(c, None))
for name in ('SNOWMAN', 'snowman', 'GREEK SMALL LETTER ALPHA', 'CJK UNIFIED IDEOGRAPH-4E2D', 'HANGUL SYLLABLE GAG', 'ESC', 'LF',
             'LATIN SMALL LETTER R WITH TILDE', 'KEYCAP DIGIT ONE', 'LATIN CAPITAL LETTER A WITH MACRON AND GRAVE'):
    print(ascii(u.lookup(name)))
for form in ('NFC', 'NFD', 'NFKC', 'NFKD'):
    for text in ('é', 'e\u0301', 'ﬁ①²½', 'q\u0307\u0323', 'q\u0323\u0307', '한국어', '\u1112\u1161\u11ab', 'Å\u212b', '\u1e9b\u0323', 'a\u0301\u0301',
                 '\u0958', '\u2126', 'ｶﾞ', 'plain'):
        print(form, ascii(u.normalize(form, text)), u.is_normalized(form, text), end='; ')
    print()
digest = hashlib.md5()
for code in [*range(0x20, 0xe00), *range(0x1e00, 0x2fe0), *range(0x3041, 0x3096), *range(0xf900, 0xfa0e), *range(0xfb00, 0xfb07)]:
    c = chr(code)
    if u.category(c) != 'Cn' and not 0xce4 < code < 0xcf4:
        digest.update(f'{u.name(c, "")}{u.category(c)}{u.decomposition(c)}{u.numeric(c, 0)}{u.normalize("NFKD", c)}{u.normalize("NFC", c)}'.encode('utf-8', 'surrogatepass'))
print(digest.hexdigest(), len(u.name('\u0e01')), {c: u.category(c) for c in 'A1 $+_-\n'})
show(u.name, '\n')
show(u.name, 'ab')
show(u.name, 5)
show(u.category, 'ab')
show(u.category, None)
show(u.lookup, 'NO SUCH')
show(u.lookup, 5)
show(u.numeric, 'a')
show(u.digit, '½')
show(u.decimal, '²')
show(u.decimal, '²', 7)
show(u.normalize, 'XYZ', 'é')
show(u.normalize, 'NFC', 5)
print(''.join(c for c in u.normalize('NFD', 'Crème brûlée à la façon') if not u.combining(c)))
