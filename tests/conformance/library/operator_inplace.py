import operator as op
a = [1]
print(op.iadd(a, [2]), a, op.isub(5, 2), op.imul(3, 4), op.ior({1}, {2}), op.iand(6, 3), op.ixor(6, 3), op.ipow(2, 5), op.ilshift(1, 4), op.ifloordiv(7, 2), op.imod(7, 4), op.itruediv(7, 2))
print(sorted([('b', 2), ('a', 1)], key=op.itemgetter(1)), op.attrgetter('real', 'imag')(1 + 2j), op.methodcaller('upper')('x'), op.itemgetter(0, 2)('abc'), op.index(True), op.countOf([1, 2, 1], 1), op.concat('a', 'b'))
from functools import reduce
print(reduce(op.mul, range(1, 6)), reduce(op.ior, [{1}, {2}]), op.not_(0), op.truth([]), op.is_(None, None), op.contains([1], 1), op.length_hint([1, 2]))
