# Assignment, shallow and deep copies.
import copy

a = [1, [2, 3], {'k': [4]}]
b, c, d = a, copy.copy(a), copy.deepcopy(a)
a[1].append(9)
a[2]['k'].append(8)
a.append('new')
print(b is a, c, d)


class Tree:
    def __init__(self, value, parent=None):
        self.value, self.parent, self.children = value, parent, []
        if parent:
            parent.children.append(self)


root = Tree('root')
kid = Tree('kid', root)
twin = copy.deepcopy(root)
print(twin is root, twin.children[0].parent is twin, twin.children[0].value, copy.copy(root).children is root.children)
print(copy.deepcopy({'t': (1, [2]), 's': {1}, 'f': print, 'c': Tree}) ['f'] is print)
memo = {}
x = [1]
y = copy.deepcopy([x, x], memo)
print(y[0] is y[1], id(x) in memo)
