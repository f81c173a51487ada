# Text methods outside ASCII.
for s in ("straße", "ǅ", "ﬁn", "İi", "ΣΑΣ", "éÀ", "中文", "½Ⅷ", "٣", "a\u0301", "ß", "ŉ"):
    print(ascii(s), ascii(s.upper()), ascii(s.lower()), ascii(s.title()), ascii(s.casefold()), ascii(s.swapcase()), ascii(s.capitalize()), s.isalpha(), s.isdigit(), s.isnumeric(), s.isdecimal(), s.isidentifier(), s.isprintable(), len(s), len(s.encode()))
print("é".encode("latin-1"), "é".encode("utf-16-le"), "é".encode("ascii", "xmlcharrefreplace"), "é".encode("ascii", "backslashreplace"), b"\xc3\xa9\xff".decode("utf-8", "replace"), b"\xff".decode("utf-8", "ignore"), "a\u2028b\x85c\vd".splitlines())
