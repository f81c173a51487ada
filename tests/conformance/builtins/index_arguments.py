# Objects with __index__ where methods of built-in types want a number.
class I:
    def __index__(self): return 2
print(round(1.2345, I()), "x".center(I()), "a,b".split(",", I()), [1, 2, 3].pop(I()), int("11", I()), "abc".find("c", I()), "a".zfill(I()), (5).to_bytes(I()), slice(5).indices(I()))
