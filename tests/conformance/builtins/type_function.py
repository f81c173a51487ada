# type() with one and with three arguments.
C = type("C", (), {"x": 1, "hi": lambda self: f"hi {self.x}", "__doc__": "made"})
D = type("D", (C,), {"x": 2})
print(C, C().hi(), D().hi(), D.__bases__, C.__doc__, C.__name__, type(C), type(C()).__name__, isinstance(D(), C), C.__dict__["x"], type(5)("7"), type("")(5), type([])("ab"), type(None), type(print), type(lambda: 0), type(type), type(object()), type(1 + 1j), type(b""), type(range(1)), type({}.keys()))
print(type(1) == int, type(True) == int, type(1.0) is float, type("a") in (str, bytes), {int: "i", str: "s"}[type(3)])
