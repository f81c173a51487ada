import cmath, math
print(cmath.sqrt(-1), cmath.phase(-1), cmath.polar(3 + 4j)[0], abs(cmath.exp(cmath.pi * 1j) + 1) < 1e-15, cmath.sqrt(3 + 4j), cmath.isclose(cmath.rect(1, math.pi / 2), 1j, abs_tol=1e-15))
print(cmath.isnan(complex('nan')), cmath.isinf(complex('inf')), cmath.isfinite(1j), cmath.e, cmath.infj)
roots = [(-3 + s * cmath.sqrt(9 - 40)) / 2 for s in (1, -1)]
print([complex(round(z.real, 6), round(z.imag, 6)) for z in roots])
try:
    cmath.log(0)
except ValueError as e:
    print(e)
