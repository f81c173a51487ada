# A linked list and a search tree.
class Node:
    def __init__(self, v, next=None): self.v, self.next = v, next
    def __iter__(self):
        node = self
        while node:
            yield node.v
            node = node.next
n = Node(1, Node(2, Node(3)))
print(list(n), sum(n), 2 in n)
prev = None
while n:
    n.next, prev, n = prev, n, n.next
print(list(prev))
class Tree:
    def __init__(self): self.root = None
    def add(self, v):
        def put(node):
            if node is None: return [None, v, None]
            side = 0 if v < node[1] else 2
            node[side] = put(node[side])
            return node
        self.root = put(self.root)
        return self
    def __iter__(self):
        def walk(node):
            if node:
                yield from walk(node[0])
                yield node[1]
                yield from walk(node[2])
        return walk(self.root)
t = Tree()
for v in (5, 2, 8, 1, 9): t.add(v)
print(list(t), t.root)
