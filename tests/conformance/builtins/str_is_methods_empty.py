# All the is... methods of the empty string and of one character.
for s in ("", " ", "a", "A", "1", "_", "ǅ", "½", "\n"):
    print(repr(s), [getattr(s, m)() for m in ("isalpha", "isdigit", "isalnum", "isspace", "isupper", "islower", "istitle", "isidentifier", "isprintable", "isascii", "isdecimal", "isnumeric")])
