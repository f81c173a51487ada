# Properties, class methods and static methods.
class Temperature:
    def __init__(self, celsius):
        self.celsius = celsius

    @property
    def fahrenheit(self):
        return self.celsius * 9 / 5 + 32

    @fahrenheit.setter
    def fahrenheit(self, value):
        self.celsius = (value - 32) * 5 / 9

    @property
    def kelvin(self):
        return self.celsius + 273.15

    @classmethod
    def freezing(cls):
        return cls(0)

    @staticmethod
    def is_valid(celsius):
        return celsius >= -273.15


class Hot(Temperature):
    pass


t = Temperature(100)
print(t.fahrenheit, t.kelvin)
t.fahrenheit = 50
print(t.celsius)
print(Temperature.freezing().fahrenheit, type(Hot.freezing()).__name__)
print(Temperature.is_valid(-300), t.is_valid(20))
try:
    t.kelvin = 3
except AttributeError as error:
    print("AttributeError")
