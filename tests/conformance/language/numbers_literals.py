# Literals of numbers in all notations.
print(0b1010, 0B11, 0o17, 0O7, 0xFf, 0XaB, 1_000_000, 0x_ff, 0b_1, 1e3, 1E-3, 1_0.0_1, .5, 5., 1e+2, 3j, 1.5J, 0j, 00, 0_0, 1e308, 0xdeadbeef, 1_2e1_0, 10**2, -5, +5, --5, 5 .real, 5..is_integer(), (5).bit_length(), 1if 1else 2)
