# Data descriptors come before the instance, others after; __set_name__ in the order of the body.
class Data:
    def __set_name__(self, owner, name): print("name", owner.__name__, name)
    def __get__(self, obj, owner): return ("data", obj is None, owner.__name__)
    def __set__(self, obj, value): print("set", value)
    def __delete__(self, obj): print("delete")


class NonData:
    def __get__(self, obj, owner=None): return "nondata"


class C:
    d = Data()
    n = NonData()


c = C()
print(c.d, C.d, c.n, C.n)
c.__dict__["d"] = c.__dict__["n"] = "own"
print(c.d, c.n)
c.d = 5
del c.d
C.d = 1
print(c.d, C.__dict__["n"].__get__(c))
