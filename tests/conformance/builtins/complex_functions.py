# Complex numbers in functions of numbers.
z = 3 - 4j
print(abs(z), z.real, z.imag, z.conjugate(), z * z.conjugate(), z**2, pow(z, 2), sum([z, z]), z == complex(3, -4), z != 3, bool(z), complex(str(z)) == z, [z], -z, z / 2, 1j**2 == -1, isinstance(z, complex), type(z + 1).__name__)
