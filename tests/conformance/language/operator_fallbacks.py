# Reflected operators: the subclass on the right comes first; NotImplemented passes on.
class A:
    def __init__(self, n): self.n = n
    def __add__(self, o):
        print("A.add", self.n)
        return NotImplemented
    def __radd__(self, o):
        print("A.radd", self.n)
        return "radd"
    def __eq__(self, o):
        print("eq", self.n)
        return NotImplemented
    __hash__ = None


class B(A):
    def __radd__(self, o):
        print("B.radd", self.n)
        return "B"


print(A(1) + B(2), 5 + A(3), A(1) == A(2), A(4) != 4)
try:
    A(1) + 2
except TypeError as e:
    print(e)
try:
    {A(1)}
except TypeError as e:
    print(e)
