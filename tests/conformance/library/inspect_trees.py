# inspect: trees of classes, blocks of source, argument values of frames.
import inspect


class Base:
    pass


class Left(Base):
    def method(self):
        return [
            1,
        ]

    other = 1


class Right(Base):
    pass


class Both(Left, Right):
    pass


def show(tree, depth=0):
    for item in tree:
        if isinstance(item, list):
            show(item, depth + 1)
        else:
            print('  ' * depth + item[0].__name__, [base.__name__ for base in item[1]])


show(inspect.getclasstree([Base, Left, Right, Both]))
show(inspect.getclasstree([Base, Left, Right, Both], unique=True))
show(inspect.getclasstree([Both]))


def values(a, b=2, *rest, c=3, **named):
    local = 1
    return inspect.formatargvalues(*inspect.getargvalues(inspect.currentframe()))


print(values(1, 5, 6, 7, d=8), values('x'))
lines, number = inspect.findsource(Left)
print(number, lines[number].rstrip(), len(lines) > 50)
print(inspect.getblock(lines[number:]))
print(inspect.getblock(lines[inspect.findsource(values)[1]:])[-1], inspect.getsource(Left.method), inspect.indentsize('  \tx'))
try:
    inspect.findsource(5)
except TypeError as error:
    print(str(error).partition(' was expected')[0])
