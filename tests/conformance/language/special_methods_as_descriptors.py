# Special methods may be found as any descriptor in the class; an object may claim another class.
class Fixed:
    def __init__(self, answer):
        self.answer = answer

    def __get__(self, instance, owner=None):
        return lambda *args: self.answer


class K:
    __bool__ = Fixed(False)
    __len__ = Fixed(3)
    __iter__ = Fixed(iter("ab"))
    __contains__ = Fixed(True)
    __getitem__ = Fixed("item")
    __add__ = Fixed("sum")
    __str__ = Fixed("text")
    __enter__ = Fixed("entered")
    __exit__ = Fixed(None)


k = K()
print(bool(k), not k, 1 if k else 2, any([k]), len(k), list(k), 5 in k, k[0], k + 1, str(k), f"{k}")
while k:
    break
with k as value:
    print(value)


class Claims:
    @property
    def __class__(self):
        return int


print(isinstance(Claims(), int), isinstance(Claims(), str), isinstance(Claims(), (str, int)), isinstance(Claims(), Claims))
