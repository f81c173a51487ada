"""Shifts: right shifts round down, left shifts grow."""
for a in [1, -1, 5, -5, 2**60 + 1, -2**60 - 1, 10**25, -10**25]:
    for n in [0, 1, 3, 16, 31, 32, 33, 64, 100]:
        print(a << n, a >> n)
for bad in ['1 << -1', '1 >> -1']:
    try:
        eval(bad)
    except ValueError as error:
        print(error)
