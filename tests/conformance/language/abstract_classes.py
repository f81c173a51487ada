# abc: abstract methods and properties.
from abc import ABC, abstractmethod
class Shape(ABC):
    @abstractmethod
    def area(self): ...
    @property
    @abstractmethod
    def name(self): ...
    def describe(self):
        return f"{self.name} {self.area()}"
class Square(Shape):
    name = "square"
    def __init__(self, side): self.side = side
    def area(self): return self.side**2
class Half(Shape):
    def area(self): return 0
for cls in (Shape, Half):
    try:
        cls()
    except TypeError as error:
        print(error)
print(Square(3).describe(), isinstance(Square(1), Shape), sorted(Shape.__abstractmethods__), Square.__abstractmethods__)
class Quacks(ABC):
    @classmethod
    def __subclasshook__(cls, c):
        return hasattr(c, "quack") or NotImplemented
class Duck:
    def quack(self): return "quack"
print(issubclass(Duck, Quacks), isinstance(Duck(), Quacks), isinstance(5, Quacks))
Shape.register(int)
print(isinstance(5, Shape), issubclass(int, Shape), Shape not in int.__mro__)
# expect-3.13: Can't instantiate abstract class Shape without an implementation for abstract methods 'area', 'name'
# expect-3.13: Can't instantiate abstract class Half without an implementation for abstract method 'name'
# expect-3.13: square 9 True ['area', 'name'] frozenset()
# expect-3.13: True True False
# expect-3.13: True True True
