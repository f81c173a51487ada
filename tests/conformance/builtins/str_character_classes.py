"""isalpha and its kin, on interesting characters."""
for c in ['a', 'Z', '5', ' ', '\t', '\n', '_', 'é', 'ß', 'Σ', '٣', '²', '½', 'Ⅷ', '一', '\u3000', '\x85', '\x1c', '\u200b', '-', '', 'a1', 'ab ', 'ǅ', '🙂', '\x7f', '\xa0']:
    print(ascii(c), c.isalpha(), c.isdigit(), c.isdecimal(), c.isnumeric(), c.isalnum(), c.isspace(), c.isupper(), c.islower(), c.istitle(), c.isidentifier(), c.isprintable(), c.isascii())
