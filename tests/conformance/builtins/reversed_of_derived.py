"""list and dict have a __reversed__ of their own, which asks no __getitem__ of a derived class."""
class K(dict):
    def __len__(self): return 3
    def __getitem__(self, i): return ('item', i)
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
k=K()
t(lambda: list(reversed(k)))
k['a']=1
t(lambda: list(reversed(k)))
class L(list):
    def __len__(self): return 3
    def __getitem__(self, i): return ('item', i)
t(lambda: list(reversed(L())))
t(lambda: list(reversed(L([1,2]))))
class T(tuple):
    def __len__(self): return 3
    def __getitem__(self, i): return ('item', i)
t(lambda: list(reversed(T([1,2]))))
class S(str):
    def __len__(self): return 3
    def __getitem__(self, i): return ('item', i)
t(lambda: list(reversed(S('ab'))))
class P:
    def __len__(self): return 3
    def __getitem__(self, i): return ('item', i)
t(lambda: list(reversed(P())))
class St(set):
    def __len__(self): return 3
    def __getitem__(self, i): return ('item', i)
t(lambda: list(reversed(St())))
class B(bytes):
    def __len__(self): return 3
    def __getitem__(self, i): return ('item', i)
t(lambda: list(reversed(B(b'ab'))))
class N(int):
    def __len__(self): return 3
    def __getitem__(self, i): return ('item', i)
t(lambda: list(reversed(N())))
t(lambda: list(reversed({1:2,3:4})))
