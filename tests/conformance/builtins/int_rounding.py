"""round() of integers to tens and hundreds, half to even."""
for n in [5, 15, 25, 35, 149, 150, 151, -15, -25, 12345, 10**20 + 5, -(10**20) - 15]:
    print(round(n), round(n, 2), round(n, -1), round(n, -2), round(n, -30))
