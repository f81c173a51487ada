"""Writes engine/vm/builtins/str_tables.inc from the Unicode data of the running Python (use 3.13: Unicode 15.1).

    python3.13 tests/vm_oracle/make_str_tables.py > engine/vm/builtins/str_tables.inc
"""
import unicodedata

ALL = [chr(c) for c in range(0x80, 0x110000)]


def ranges(codes):
    """(first, last, stride) runs, stride 1 or 2, of sorted code points."""
    out, i = [], 0
    while i < len(codes):
        best = i, 1
        for stride in (1, 2):
            j = i
            while j + 1 < len(codes) and codes[j + 1] - codes[j] == stride:
                j += 1
            if j > best[0]:
                best = j, stride
        out.append((codes[i], codes[best[0]], best[1]))
        i = best[0] + 1
    return out


def write(declaration, items):
    print(declaration + " = {")
    line = "   "
    for item in items:
        if len(line) + len(item) > 100:
            print(line)
            line = "   "
        line += " " + item + ","
    print(line + "\n};\n")


def write_property(name, comment, predicate):
    codes = [ord(c) for c in ALL if predicate(c)]
    print("// " + comment)
    write(f"constexpr Run {name}[]", [f"{{0x{a:x}, 0x{b:x}, {s}}}" for a, b, s in ranges(codes)])


def write_mapping(name, comment, mapping):
    """Runs of characters that map to one other character at the same distance."""
    print("// " + comment)
    by_delta = {}
    for c in ALL:
        m = mapping(c)
        if m is not None and len(m) == 1:
            by_delta.setdefault(ord(m) - ord(c), []).append(ord(c))
    entries = sorted((a, b, s, d) for d, codes in by_delta.items() for a, b, s in ranges(codes))
    write(f"constexpr Shift {name}[]", [f"{{0x{a:x}, 0x{b:x}, {s}, {d}}}" for a, b, s, d in entries])


def changed(base, mapped):
    return mapped if mapped != base else None


def write_special(name, comment, mapping):
    print("// " + comment)
    found = [(c, mapping(c)) for c in ALL if len(mapping(c)) > 1]
    text = lambda s: '"' + "".join(f"\\x{b:02x}" for b in s.encode()) + '"'
    write(f"constexpr Special {name}[]", [f"{{0x{ord(c):x}, {text(m)}}}" for c, m in found])


print(f"// Made by tests/vm_oracle/make_str_tables.py from Unicode {unicodedata.unidata_version}; do not edit.\n")
write_property("kAlpha", "str.isalpha", str.isalpha)
write_property("kUpper", "str.isupper of one character", str.isupper)
write_property("kLower", "str.islower of one character", str.islower)
write_property("kTitle", "titlecase letters", lambda c: unicodedata.category(c) == "Lt")
write_property("kDigitOnly", "str.isdigit but not str.isdecimal", lambda c: c.isdigit() and not c.isdecimal())
write_property("kNumericOnly", "str.isnumeric but not str.isdigit", lambda c: c.isnumeric() and not c.isdigit())
zeros = [ord(c) for c in ALL if c.isdecimal() and unicodedata.decimal(c) == 0]
print("// The zeros of decimal digits; nine more follow each.")
write("constexpr std::uint32_t kZeros[]", [f"0x{z:x}" for z in zeros])
write_mapping("kToUpper", "str.upper, one character to one", lambda c: changed(c, c.upper()))
write_mapping("kToLower", "str.lower", lambda c: changed(c, c.lower()))
write_mapping("kToTitle", "str.title where it differs from str.upper", lambda c: changed(c.upper(), c.title()))
write_mapping("kToFold", "str.casefold where it differs from str.lower", lambda c: changed(c.lower(), c.casefold()))
write_special("kSpecialUpper", "str.upper, one character to several", str.upper)
write_special("kSpecialLower", "str.lower", str.lower)
write_special("kSpecialTitle", "str.title", str.title)
write_special("kSpecialFold", "str.casefold", str.casefold)
