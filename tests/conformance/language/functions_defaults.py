# Default arguments: evaluated once, at definition; overridden by position or keyword.
base = 10


def area(width, height=base, *, unit="m"):
    return f"{width * height} {unit}2"


base = 99
print(area(2))
print(area(2, 3))
print(area(2, unit="cm"))
print(area(height=4, width=5))


def remember(item, seen=[]):
    seen.append(item)
    return seen


print(remember(1), remember(2), remember(3, []))
