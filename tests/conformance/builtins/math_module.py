# The everyday part of math.
import math

print(math.sqrt(16), math.floor(-2.5), math.ceil(2.1), math.pi, math.e, math.inf, math.trunc(-2.7))
print(math.gcd(12, 18), math.factorial(10), math.pow(2, 3), math.fabs(-2), math.hypot(3, 4), math.isclose(0.1 + 0.2, 0.3))
print(math.log(math.e), math.log2(8), math.log10(1000), math.exp(0), math.cos(0), math.isqrt(17), math.isnan(math.nan))
print(round(math.sin(1), 12), round(math.atan2(1, 2), 12), math.prod([1, 2, 3]), math.lcm(4, 6), math.copysign(1, -0.0))
try:
    math.sqrt(-1)
except ValueError as error:
    print("ValueError")
