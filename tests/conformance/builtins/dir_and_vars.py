"""dir and vars of objects, classes and the current scope."""


class A:
    x = 1

    def method(self):
        pass


class B(A):
    def __init__(self):
        self.y = 2


def names(value):
    return [n for n in dir(value) if not n.startswith('__')]


print(names(A), names(B()), vars(B()), sorted(n for n in vars(A) if not n.startswith('__')), 'append' in dir([]), 'upper' in dir(''), '__init__' in dir(A), '__class__' in dir(5))


class Custom:
    def __dir__(self):
        return ['b', 'a']


print(dir(Custom()))


def scope():
    inner = 1
    other = 2
    return dir(), sorted(vars())


print(scope())
b = B()
vars(b)['z'] = 3
print(b.z, b.__dict__ is vars(b))
for bad in [5, [], None]:
    try:
        vars(bad)
    except TypeError as error:
        print(error)
