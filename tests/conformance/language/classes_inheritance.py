# super(), overriding, and the order in which classes are asked.
class Animal:
    sound = "..."

    def __init__(self, name):
        self.name = name

    def speak(self):
        return f"{self.name} says {self.sound}"


class Dog(Animal):
    sound = "woof"


class Puppy(Dog):
    def __init__(self, name, age):
        super().__init__(name + " junior")
        self.age = age

    def speak(self):
        return super().speak() + f" at {self.age}"


for animal in (Animal("it"), Dog("Rex"), Puppy("Rex", 1)):
    print(animal.speak(), isinstance(animal, Dog))
print(issubclass(Puppy, Animal), issubclass(Animal, Dog))
print([c.__name__ for c in Puppy.__mro__])
