# operator, heapq, bisect, struct, array, decimal, fractions, numbers.
import array
import bisect
import heapq
import numbers
import operator
import struct
from decimal import ROUND_HALF_UP, Decimal, getcontext, localcontext
from fractions import Fraction
from operator import attrgetter, itemgetter, methodcaller

print(sorted([(1, 'b'), (0, 'z')], key=itemgetter(1)), itemgetter(0, 2)('abc'), attrgetter('real', 'imag')(3 + 4j), methodcaller('split', ',')('a,b'), operator.add(1, 2), operator.mul(3, 4), operator.truediv(1, 4), operator.contains([1], 1), operator.index(5), operator.countOf([1, 1], 1), operator.matmul if callable(operator.matmul) else 0) if False else None
print(operator.itemgetter(slice(1, 3))('abcd'), repr(itemgetter(1)), operator.length_hint([1, 2]), operator.iconcat([1], [2]), operator.not_(0), operator.is_not(1, None), operator.concat('a', 'b'), operator.attrgetter('__class__.__name__')(5))
h = []
for n in (5, 1, 8, 3):
    heapq.heappush(h, n)
print(h, heapq.heappop(h), heapq.heappushpop(h, 0), heapq.heapreplace(h, 9), h, heapq.nlargest(2, [1, 5, 3]), heapq.nsmallest(2, ['bb', 'a', 'ccc'], key=len), list(heapq.merge([1, 4], [2, 3])), list(heapq.merge([4, 1], [3, 2], reverse=True)))
tasks = [(2, 'code'), (1, 'plan'), (3, 'test')]
heapq.heapify(tasks)
print([heapq.heappop(tasks) for _ in range(3)])
a = [1, 3, 3, 5]
print(bisect.bisect(a, 3), bisect.bisect_left(a, 3), bisect.bisect_right(a, 9), bisect.insort(a, 4), a, bisect.bisect([3, 2, 1], -2, key=lambda x: -x), 'FDCBA'[bisect.bisect([60, 70, 80, 90], 85)])
print(struct.pack('>IhB', 1, -2, 3), struct.unpack('<2sf', b'ab\x00\x00\x80?'), struct.calcsize('@iqb'), struct.Struct('!HH').unpack(b'\0\1\0\2'), list(struct.iter_unpack('<H', b'\1\0\2\0')))
try:
    struct.pack('B', 300)
except struct.error as e:
    print(type(e).__name__)
x = array.array('i', [1, 2, 3])
x.append(4)
x.extend([5])
print(x, x.itemsize, x.tolist(), x[1:3], x.typecode, sum(x), array.array('d', [1.5]).tobytes(), array.array('u', 'ab') if False else '', x.index(3), x.pop(), len(x))
getcontext().prec = 10
print(Decimal('0.1') + Decimal('0.2'), Decimal(1) / Decimal(3), Decimal('2.675').quantize(Decimal('0.01'), ROUND_HALF_UP), Decimal(2).sqrt(), Decimal('1E+3').normalize(), Decimal('123.4500').as_tuple().exponent, round(Decimal('2.5')), int(Decimal('7.9')), Decimal('NaN').is_nan(), f'{Decimal("1234567.891"):,.2f}')
with localcontext() as ctx:
    ctx.prec = 3
    print(Decimal(1) / 7)
print(Fraction(1, 3) + Fraction(1, 6), Fraction('0.125'), Fraction(0.5), Fraction(7, 3).limit_denominator(2), float(Fraction(1, 4)), Fraction(3, 2) ** 2, round(Fraction(5, 2)), divmod(Fraction(7, 2), 1), Fraction(-7, 2).__floor__())
print(isinstance(3, numbers.Integral), isinstance(2.5, numbers.Real), isinstance(1j, numbers.Complex), isinstance(Fraction(1), numbers.Rational), isinstance(Decimal(1), numbers.Number), isinstance('a', numbers.Number))
