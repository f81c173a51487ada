# types, operator and callable objects.
import operator
import types

ns = types.SimpleNamespace(a=1, b=[2])
ns.c = 3
print(ns, ns.a, ns == types.SimpleNamespace(a=1, b=[2], c=3), vars(ns))
print(types.MappingProxyType({'x': 1})['x'], isinstance(len, types.BuiltinFunctionType), isinstance(lambda: 0, types.FunctionType), isinstance((x for x in ()), types.GeneratorType), type(None) is types.NoneType, isinstance(int | str, types.UnionType), types.GenericAlias(list, (int,)) == list[int])
try:
    types.MappingProxyType({})['x'] = 1
except TypeError as e:
    print(e)


class Spam:
    pass


s = Spam()
s.method = types.MethodType(lambda self, n: (type(self).__name__, n), s)
print(s.method(5), types.new_class('Dyn', (Spam,), {}, lambda ns: ns.update(x=1)).x, types.ModuleType('m').__name__)
rows = [{'n': 'b', 'v': 2}, {'n': 'a', 'v': 2}, {'n': 'c', 'v': 1}]
print([r['n'] for r in sorted(rows, key=operator.itemgetter('v', 'n'))], operator.attrgetter('a')(ns), operator.methodcaller('upper')('x'), operator.itemgetter(1, -1)([1, 2, 3]))
ops = {'+': operator.add, '-': operator.sub, '*': operator.mul, '/': operator.truediv, '//': operator.floordiv, '**': operator.pow, '%': operator.mod}
print({k: f(7, 2) for k, f in ops.items()}, operator.xor(5, 1), operator.lshift(1, 4), operator.inv(5), operator.contains('abc', 'b'), operator.indexOf([4, 5], 5), operator.getitem({'k': 1}, 'k'))
