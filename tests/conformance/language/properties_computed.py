# Properties that compute, check and delete.
class T:
    def __init__(self, c): self.celsius = c
    @property
    def fahrenheit(self):
        "In degrees Fahrenheit."
        return self.celsius * 9 / 5 + 32
    @fahrenheit.setter
    def fahrenheit(self, f): self.celsius = (f - 32) * 5 / 9
    @fahrenheit.deleter
    def fahrenheit(self): self.celsius = None
t = T(100)
print(t.fahrenheit, T.fahrenheit.__doc__, type(T.fahrenheit).__name__)
t.fahrenheit = 32
print(t.celsius)
del t.fahrenheit
print(t.celsius, T.fahrenheit.fget(T(0)))
