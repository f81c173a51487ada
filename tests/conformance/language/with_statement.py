# __enter__ and __exit__: their order, and swallowing an exception.
class Room:
    def __init__(self, name, forgiving=False):
        self.name = name
        self.forgiving = forgiving

    def __enter__(self):
        print("enter", self.name)
        return self.name.upper()

    def __exit__(self, kind, value, traceback):
        print("exit", self.name, kind.__name__ if kind else None, value)
        return self.forgiving


with Room("a") as name:
    print("inside", name)

with Room("a"), Room("b") as b:
    print("both", b)

with Room("outer", forgiving=True):
    with Room("inner"):
        raise ValueError("oops")
print("went on")


def leave():
    with Room("early"):
        return "returned"


print(leave())
for i in range(3):
    with Room(str(i)):
        if i == 1:
            break
try:
    with Room("strict"):
        {}["missing"]
except KeyError as error:
    print("escaped", error)
