# gc.get_objects(): what is alive, for counting instances.
import gc
from collections import Counter


class Node:
    def __init__(self, name):
        self.name = name
        self.others = []


class Slotted:
    __slots__ = ("a",)


def alive(kind):
    return sorted(o.name for o in gc.get_objects() if isinstance(o, kind))


nodes = [Node("a"), Node("b"), Node("c")]
nodes[0].others.append(nodes[0])
print(alive(Node))
del nodes[0]
gc.collect()
print(alive(Node))
slotted = Slotted()
print(sum(type(o) is Slotted for o in gc.get_objects()))
counts = Counter(type(o).__name__ for o in gc.get_objects())
print(counts["Node"], counts["list"] > 2, counts["dict"] > 0, counts["function"] > 2, counts["type"] > 2)
special = [1, 2, "three"]
print(any(o is special for o in gc.get_objects()), any(o is nodes for o in gc.get_objects()),
      any(o is alive for o in gc.get_objects()), any(o is Node for o in gc.get_objects()))
