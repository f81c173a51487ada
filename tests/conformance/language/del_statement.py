# del removes names, items, slices and attributes.
a = b = [1, 2, 3, 4, 5]
del a
print(b)
del b[0], b[-1]
print(b)
del b[1:]
print(b)
d = {"x": 1, "y": 2}
del d["x"]
print(d)


class Thing:
    def __init__(self):
        self.part = 1


thing = Thing()
del thing.part
print(hasattr(thing, "part"))
try:
    del d["x"]
except KeyError as error:
    print("KeyError", error)
