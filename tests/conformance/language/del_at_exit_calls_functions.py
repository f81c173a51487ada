# At the end of a program __del__ still finds the functions of the module.
def show(*a): print(*a)
class A:
    def __init__(self, n): self.n = n
    def __del__(self): show("del", self.n)
a = A(1)
b = A(2)
c = [A(3)]
