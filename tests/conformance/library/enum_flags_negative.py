import enum
class P(enum.IntFlag):
    A=1; B=4
class F(enum.Flag):
    A=1; B=4; AB=5
for E in (P,F):
    print(~E.A, ~E.B, repr(~E.A), repr(~(E.A|E.B)), E(0))
print(repr(P(8)), repr(~P(8)), repr(P(-1)), repr(P(-2)), P.A.value, repr(P.A|8), list(P(7)))
try: print(F(8))
except ValueError as e: print(e)
try: print(F(-2))
except ValueError as e: print(e)
class M(enum.IntFlag):
    A=1; B=4
    @classmethod
    def _missing_(cls, v): print('missing', v); return None
for f in (lambda: ~M.A, lambda: M.A|M.B, lambda: M(9)):
    try: print(repr(f()))
    except ValueError as e: print(e)
