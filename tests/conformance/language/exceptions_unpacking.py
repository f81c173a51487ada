# Unpacking what does not fit.
for values in ([1], [1, 2, 3], [], 7):
    try:
        a, b = values
        print(a, b)
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
try:
    first, *middle, last = [1]
except ValueError as error:
    print(error)
