import math
print(math.sqrt(2), math.sqrt(16), math.sqrt(10 ** 20), math.isqrt(10 ** 20), math.isqrt(99), math.isqrt(2 ** 46 - 1), math.isqrt(2 ** 46), [math.isqrt(n) for n in range(17)])
print(math.floor(2.7), math.floor(-2.7), math.ceil(2.1), math.ceil(-2.1), math.floor(1e20), math.ceil(7), math.trunc(-1.9), math.fabs(-3), math.copysign(3, -0.0))
print(math.frexp(10.0), math.ldexp(0.5, 4), math.modf(2.5), math.modf(-2.5), math.fmod(-7, 3), math.fmod(7.5, 2), math.isnan(math.nan), math.isinf(-math.inf), math.isfinite(1))
print(math.gcd(12, 18, 27), math.lcm(4, 6), math.factorial(20), math.comb(10, 3), math.perm(5, 2), math.prod([1, 2, 3, 4]), math.fsum([0.1] * 10), math.hypot(3, 4), math.dist((0, 0), (1, 1)))
print(math.log(8, 2), math.log2(1024), math.log10(1000), math.exp(0), math.pow(2, 0.5), math.degrees(math.pi), math.radians(180), math.sin(0), math.cos(0), math.isclose(0.1 + 0.2, 0.3))
for action in (lambda: math.sqrt(-1), lambda: math.sqrt('x'), lambda: math.floor(math.inf), lambda: math.floor(math.nan), lambda: math.isqrt(-1), lambda: math.factorial(-1), lambda: math.log(0), lambda: math.fmod(1, 0), lambda: math.sqrt(None), lambda: math.floor('a')):
    try:
        action()
    except (ValueError, TypeError, OverflowError) as e:
        print(type(e).__name__, str(e).split(',')[0])
class F:
    def __float__(self):
        return 6.25
print(math.sqrt(F()), math.isnan(F()), math.floor(F()), math.fabs(F()), math.copysign(F(), -1), math.sqrt(True))
