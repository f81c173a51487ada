# Alternative constructors in subclasses.
class Date:
    def __init__(self, y, m): self.y, self.m = y, m
    @classmethod
    def parse(cls, text): return cls(*map(int, text.split("-")))
    @staticmethod
    def leap(y): return y % 4 == 0 and (y % 100 != 0 or y % 400 == 0)
    def __repr__(self): return f"{type(self).__name__}({self.y}, {self.m})"
class Stamp(Date):
    @classmethod
    def parse(cls, text): return super().parse(text.replace("/", "-"))
print(Date.parse("2024-5"), Stamp.parse("2024/6"), Stamp(1, 2).parse("3-4"), Date.leap(2000), Stamp.leap(1900), Date(1, 1).leap(4), type(Date.__dict__["leap"]).__name__, Date.parse.__self__ is Date)
