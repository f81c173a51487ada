# split, subgroup and derive of exception groups; notes and causes stay.
eg = ExceptionGroup("g", [ValueError(1), ExceptionGroup("in", [TypeError(2), KeyError("k")]), OSError(3)])
eg.add_note("note")
match, rest = eg.split((TypeError, OSError))
print(match, repr(match), match.__notes__)
print(repr(rest))
print(eg.subgroup(lambda e: isinstance(e, KeyError)), eg.subgroup(RuntimeError), eg.split(ExceptionGroup))
class MyGroup(ExceptionGroup):
    def derive(self, excs): return MyGroup(self.message, excs)
print(repr(MyGroup("m", [ValueError(), TypeError()]).subgroup(TypeError)))
for bad in (lambda: ExceptionGroup("x", []), lambda: ExceptionGroup("x", [1]), lambda: ExceptionGroup("x", [KeyboardInterrupt()]), lambda: ExceptionGroup(1, [ValueError()]), lambda: ExceptionGroup("x", 5)):
    try: bad()
    except Exception as e: print(type(e).__name__, e)
