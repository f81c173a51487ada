# An iterator of zip, enumerate or filter whose source raises can be asked again.
class Source:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n == 2: raise ValueError("second")
        if self.n > 3: raise StopIteration
        return self.n
def drain(it):
    out = []
    while True:
        try: out.append(next(it))
        except ValueError as e: out.append(str(e))
        except StopIteration: return out
print(drain(zip(Source(), "abcd")), drain(enumerate(Source())), drain(filter(None, Source())), drain(map(lambda x, y: x * y, Source(), [1, 2, 3, 4])), drain(map(str, Source())))
def picky(x):
    if x == 2: raise ValueError("two")
    return x != 3
print(drain(filter(picky, [1, 2, 3, 4])), drain(map(picky, [1, 2, 3])))
