# isinstance() believes an object's __class__, type() does not.
class Real:
    pass


class Posing:
    @property
    def __class__(self):
        return Real


class Plain:
    pass


p = Posing()
print(isinstance(p, Real), isinstance(p, Posing), isinstance(p, (int, Real)), isinstance(p, int), type(p).__name__)
print(isinstance(Plain(), Real), isinstance(Plain, type), isinstance(3, Real), issubclass(Posing, Real))
