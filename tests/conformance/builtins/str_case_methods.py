# upper, lower, title, capitalize, swapcase, casefold on text of several scripts.
for text in ("hello World", "ÄÖÜ straße", "ǆ ﬁne", "they're bill's", "ΑΣ ΣΑΣ", "İstanbul", "ñandú", "x1y2", "ⅷ Ⓐ", "дом ДОМ", ""):
    print([text.upper(), text.lower(), text.title(), text.capitalize(), text.swapcase(), text.casefold()])
    print(text.isupper(), text.islower(), text.istitle(), text.isalpha(), text.isalnum(), text.isidentifier(), text.isprintable())
for c in "aA1²½٣Ⅷ_ \t\n\u00a0\u2028\u200b中é🙂":
    print(ascii(c), c.isdigit(), c.isdecimal(), c.isnumeric(), c.isspace(), c.isalpha(), c.isprintable(), c.isascii(), c.isidentifier())
print("ß".upper() == "SS", "ß".casefold() == "ss", "Straße".casefold() == "STRASSE".casefold(), "ſ".upper(), "ŉ".upper())
