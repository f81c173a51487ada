# An exception while a class is made.
class A:
    print("in the body")
    x = 1
    y = x / 0
