# What only a handled exception's traceback kept alive is dropped when its except clause is over.
class D:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


def fail(d):
    raise ValueError(d.name)


def passed():
    try:
        fail(D("argument"))
    except ValueError as error:
        print("caught", error)
    print("after")


def local():
    d = D("local")
    raise KeyError


def cleaned():
    try:
        local()
    except KeyError:
        pass
    finally:
        print("finally")


def reraised():
    try:
        fail(D("twice"))
    except ValueError:
        print("again")
        raise


passed()
print("passed")
cleaned()
print("cleaned")
try:
    reraised()
except ValueError as error:
    print(repr(error))
print("reraised")
for name in "ab":
    try:
        fail(D(name))
    except ValueError:
        continue
try:
    local()
except (ValueError, KeyError):
    print("handled")
print("end")
