# Random numbers, floats and classes with operators: points that jump halfway to a corner.
import random


class Point:
    __slots__ = ('x', 'y')

    def __init__(self, x, y):
        self.x, self.y = x, y

    def __add__(self, other):
        return Point(self.x + other.x, self.y + other.y)

    def __mul__(self, factor):
        return Point(self.x * factor, self.y * factor)


random.seed(1234)
corners = [Point(0.0, 0.0), Point(1.0, 0.0), Point(0.5, 1.0)]
size = 64
grid = [[0] * size for _ in range(size)]
at = Point(0.3, 0.3)
for _ in range(120_000):
    at = (at + random.choice(corners)) * 0.5
    grid[int(at.y * (size - 1))][int(at.x * (size - 1))] += 1
print(sum(1 for row in grid for cell in row if cell), max(max(row) for row in grid))
