# Attributes and methods.
class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def moved(self, dx, dy):
        return Point(self.x + dx, self.y + dy)


point = Point(0, 0)
for _ in range(300_000):
    point = point.moved(1, 2)
print(point.x, point.y)
