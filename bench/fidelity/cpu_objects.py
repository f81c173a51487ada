# CPU-bound: classes, attributes, methods, floats.
import math
import time


class Vector:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def add(self, other):
        return Vector(self.x + other.x, self.y + other.y)

    def length(self):
        return math.sqrt(self.x * self.x + self.y * self.y)


def main():
    position, velocity = Vector(0.0, 0.0), Vector(0.01, 0.02)
    far = 0
    for _ in range(5_000):
        position = position.add(velocity)
        if position.length() > 20.0:
            far += 1
    return far


if __name__ == "__main__":
    for _ in range(8):
        started = time.perf_counter()
        main()
        print(f"{time.perf_counter() - started:.6f}")
