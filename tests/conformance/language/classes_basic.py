# Attributes, methods, __init__ and __repr__.
class Point:
    """A point in the plane."""

    dimensions = 2

    def __init__(self, x, y=0):
        self.x = x
        self.y = y

    def moved(self, dx, dy):
        return Point(self.x + dx, self.y + dy)

    def __repr__(self):
        return f"Point({self.x}, {self.y})"


p = Point(1, 2)
q = p.moved(3, 4)
print(p, q, p.dimensions, Point.dimensions)
q.x = 10
q.colour = "red"
print(q, q.colour, Point.__name__, type(q) is Point, isinstance(q, Point))
print(Point.moved(p, 1, 1), [p, q], f"{p}", str(p), repr(p))
method = p.moved
print(method(0, 5))
print(Point.__doc__)
try:
    p.z
except AttributeError as error:
    print(error)
