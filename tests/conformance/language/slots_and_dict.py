# A class without __slots__ below one with: slots stay out of __dict__.
class P:
    __slots__ = ("x",)


class Q(P):
    pass


q = Q()
q.x, q.z = 1, 2
print(q.__dict__)
