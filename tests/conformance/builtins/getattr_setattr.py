# Attributes by name.
class Thing:
    kind = "thing"


t = Thing()
setattr(t, "size", 3)
print(getattr(t, "size"), getattr(t, "kind"), getattr(t, "none", None), hasattr(t, "size"), hasattr(t, "none"))
delattr(t, "size")
print(hasattr(t, "size"), vars(t), t.__dict__)
t.__dict__["late"] = 1
print(t.late, t.__class__.__name__, getattr("abc", "upper")())


class Lazy:
    def __getattr__(self, name):
        return f"made {name}"


print(Lazy().anything)
try:
    getattr(t, "none")
except AttributeError as error:
    print(error)
