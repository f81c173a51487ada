"""A subclass's reflected method goes before the left operand's method."""


class Base:
    def __add__(self, other):
        return 'Base.add'

    def __radd__(self, other):
        return 'Base.radd'

    def __lt__(self, other):
        return 'Base.lt'

    def __gt__(self, other):
        return 'Base.gt'

    def __eq__(self, other):
        return 'Base.eq'


class Derived(Base):
    def __radd__(self, other):
        return 'Derived.radd'

    def __gt__(self, other):
        return 'Derived.gt'

    def __eq__(self, other):
        return 'Derived.eq'


class Same(Base):
    pass


print(Base() + Derived(), Base() + Same(), Derived() + Base(), Base() + Base(), Base() + 1, 1 + Base())
print(Base() < Derived(), Base() < Same(), Derived() < Base(), Base() == Derived(), Derived() == Base(), 1 == Base(), 5 > Base())


class MyInt(int):
    def __radd__(self, other):
        return 'MyInt.radd'

    def __add__(self, other):
        return 'MyInt.add'


print(1 + MyInt(2), MyInt(2) + 1, 1.5 + MyInt(2), MyInt(1) - 1, 2 * MyInt(3))
