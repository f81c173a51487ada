"""Containers that contain themselves."""
a = [1]
a.append(a)
print(a)
d = {'self': None}
d['self'] = d
d['list'] = [d]
print(d)
t = ([],)
t[0].append(t)
print(t, repr(t))


class Node:
    def __init__(self):
        self.children = [self]

    def __repr__(self):
        return f'Node({self.children[1:]})'


n = Node()
n.children.append(n.children)
print([n, 5])
