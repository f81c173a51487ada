# Which of __str__ and __repr__ is used where.
class Both:
    def __str__(self): return "str"
    def __repr__(self): return "repr"
class OnlyRepr:
    def __repr__(self): return "only repr"
class OnlyStr:
    def __str__(self): return "only str"
b = Both()
print(b, [b], (b,), {b: b}, f"{b} {b!r} {b!s}", "%s %r" % (b, b), str(b), repr(b), "{} {!r}".format(b, b), str([b]), {"k": b}, ascii(b), f"{[b]}", f"{b=}", format(b), f"{b:>6}|")
o = OnlyRepr()
print(o, [o], str(o), f"{o}", OnlyStr(), str(OnlyStr()), [OnlyStr()][0], repr(OnlyStr()).startswith("<__main__.OnlyStr object at 0x"))
class Sub(Both):
    def __repr__(self): return "sub " + super().__repr__()
print(Sub(), [Sub()], Exception(b), ValueError([b]), KeyError(b))
