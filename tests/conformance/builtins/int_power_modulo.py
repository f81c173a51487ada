"""Powers, and pow with a modulus, also negative and inverse."""
print([2**n for n in range(0, 140, 17)], (-3)**41, 0**0, (-1)**10**6, 7**77)
print(2**-2, (-2)**-3, 10**-1)
print(pow(3, 200, 13), pow(-3, 5, 7), pow(3, 5, -7), pow(2**70, 3**40, 10**9 + 7), pow(5, 0, 1))
print(pow(3, -1, 7), pow(38, -1, 97), pow(3, -4, 11))
for args in [(2, -1, 4), (2, 3, 0)]:
    try:
        pow(*args)
    except ValueError as error:
        print(error)
try:
    pow(2.0, 3, 5)
except TypeError as error:
    print(error)
