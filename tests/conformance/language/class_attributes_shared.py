# Attributes of the class and of the instance.
class Dog:
    tricks = []
    legs = 4
    def __init__(self, name):
        self.name = name
    def learn(self, t):
        self.tricks.append(t)
a, b = Dog("a"), Dog("b")
a.learn("sit")
a.legs = 3
Dog.sound = "wau"
print(b.tricks, Dog.tricks is a.tricks, a.legs, b.legs, Dog.legs, a.__dict__, b.sound, "legs" in vars(b), hasattr(b, "legs"))
Dog.legs = 5
del a.legs
print(a.legs, b.legs)
b.tricks = ["own"]
a.learn("roll")
print(a.tricks, b.tricks)
a.learn = lambda t: "instance function " + t
print(a.learn("x"), b.learn("y"), Dog.learn(b, "z"), b.tricks)
