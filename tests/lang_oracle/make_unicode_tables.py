"""Writes engine/lang/unicode_tables.inc from the Unicode data of the running Python (use 3.13: Unicode 15.1).

    python3.13 tests/lang_oracle/make_unicode_tables.py > engine/lang/unicode_tables.inc
"""
import sys
import unicodedata


def ranges(predicate):
    """[first, last] pairs of the non-ASCII code points for which predicate holds."""
    found, first = [], None
    for code in range(0x80, 0x110001):
        holds = code < 0x110000 and predicate(chr(code))
        if holds and first is None:
            first = code
        elif not holds and first is not None:
            found.append((first, code - 1))
            first = None
    return found


def changes_under_nfkc(c):
    """Not surely unchanged by NFKC: decomposes, or may compose with what stands before it."""
    if not ("a" + c).isidentifier():
        return False
    return unicodedata.normalize("NFKC", c) != c or unicodedata.combining(c) != 0 or "\u1160" <= c <= "\u11ff"


def write(name, comment, pairs):
    print(f"// {comment}\nconstexpr CodeRange {name}[] = {{")
    line = "   "
    for first, last in pairs:
        item = f" {{0x{first:x}, 0x{last:x}}},"
        if len(line) + len(item) > 100:
            print(line)
            line = "   "
        line += item
    print(line + "\n};\n")


print(f"// Made by tests/lang_oracle/make_unicode_tables.py from Unicode {unicodedata.unidata_version}; do not edit.\n")
write("kIdentifierStart", "May begin an identifier.", ranges(str.isidentifier))
write("kIdentifierContinue", "May follow in one.", ranges(lambda c: ("a" + c).isidentifier()))
write("kNotPrintable", "repr() would escape it.", ranges(lambda c: not c.isprintable()))
write("kNeedsNfkc", "An identifier with one of these may not be its own NFKC form.", ranges(changes_under_nfkc))
