# math as tutorials use it.
import math

print(math.gcd(12, 18, 27), math.lcm(4, 6), math.factorial(20), math.comb(10, 3), math.perm(5, 2), math.isqrt(99), math.prod([1, 2, 3], start=2))
print(math.hypot(3, 4), math.dist((0, 0), (1, 1)), math.fsum([0.1] * 10), math.floor(-1.5), math.ceil(1.2), math.trunc(-1.7), math.fmod(-7, 3), math.remainder(7, 2), math.modf(2.5), math.frexp(8.0), math.ldexp(0.5, 4))
print(math.isclose(0.1 + 0.2, 0.3), math.isnan(math.nan), math.isinf(-math.inf), math.copysign(1, -0.0), math.degrees(math.pi), round(math.radians(180), 6), math.log(8, 2), math.log2(1024), math.log10(1000), math.log1p(0), math.exp(0), math.expm1(0), math.sqrt(2))
print(round(math.sin(1), 12), round(math.atan2(1, -1), 12), round(math.tanh(0.5), 12), round(math.erf(0.5), 12), round(math.gamma(5), 6), math.nextafter(1, 2) > 1, math.ulp(1.0), math.tau, math.e)
for wrong in (lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.factorial(-1), lambda: math.factorial(1.5), lambda: math.floor(math.nan), lambda: math.exp(1000)):
    try:
        print(wrong())
    except (ValueError, TypeError, OverflowError) as e:
        print(type(e).__name__, e)
