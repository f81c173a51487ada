# // and % for all signs; they fit together.
for a in (7, -7, 7.5, -7.5, 0):
    for b in (2, -2, 3, 2.5):
        q, r = divmod(a, b)
        print(a, b, a // b, a % b, q * b + r == a, (q, r) == (a // b, a % b), abs(a), -a // b)
