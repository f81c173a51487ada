# Indexing, iterating and unpacking strings.
s = "héllo"
print(s[1], s[-1], list(s), [c for c in s if c > "i"], len(s), s[len(s) - 1], "".join(c * 2 for c in s), {c: i for i, c in enumerate(s)}, sorted(s), min(s), tuple(s[:2]), [*s][2:], *s, sep="|")
a, b, *rest = s
print(a, b, rest, s.index("l"), s.rindex("l"), "l" in s, s * 0 == "", s[::2], s[10:], s.encode()[1])
for bad in ("s[9]", "s['a']", "s[0] = 'x'", "del s[0]", "s.x = 1", "a, b = s", "s[1.0]", "s[None]"):
    try:
        exec(bad)
    except Exception as error:
        print(bad, type(error).__name__, error)
# expect-3.13: é|o|['h', 'é', 'l', 'l', 'o']|['é', 'l', 'l', 'o']|5|o|hhéélllloo|{'h': 0, 'é': 1, 'l': 3, 'o': 4}|['h', 'l', 'l', 'o', 'é']|h|('h', 'é')|['l', 'l', 'o']|h|é|l|l|o
# expect-3.13: h é ['l', 'l', 'o'] 2 3 True True hlo  195
# expect-3.13: s[9] IndexError string index out of range
# expect-3.13: s['a'] TypeError string indices must be integers, not 'str'
# expect-3.13: s[0] = 'x' TypeError 'str' object does not support item assignment
# expect-3.13: del s[0] TypeError 'str' object doesn't support item deletion
# expect-3.13: s.x = 1 AttributeError 'str' object has no attribute 'x' and no __dict__ for setting new attributes
# expect-3.13: a, b = s ValueError too many values to unpack (expected 2)
# expect-3.13: s[1.0] TypeError string indices must be integers, not 'float'
# expect-3.13: s[None] TypeError string indices must be integers, not 'NoneType'
