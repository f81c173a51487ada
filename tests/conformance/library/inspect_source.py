import inspect

def first(a,
          b):
    # inside
    return a

    # after a gap

class Box:
    size = 1

    def method(self):
        if self:
            return 1
        return 2

def decorate(f):
    return f

@decorate
def second():
    return [x for x in range(3)]

print(inspect.getsource(first))
print(inspect.getsource(Box))
print(inspect.getsource(Box.method))
print(inspect.getsource(second), inspect.getsourcelines(second)[1])
async def co(): pass
def gen(): yield
async def agen(): yield
print([inspect.iscoroutinefunction(x) for x in (co, gen, agen)], inspect.isgeneratorfunction(gen), inspect.isasyncgenfunction(agen), inspect.isfunction(co), inspect.isclass(Box), inspect.ismethod(Box().method))
print([n for n, _ in inspect.getmembers(Box) if not n.startswith('__')], inspect.getmro(bool), inspect.cleandoc('  a\n    b\n    c'))
try:
    inspect.getsource(5)
except TypeError as e:
    print(str(e)[:40])
