"""maketrans and translate."""
table = str.maketrans('abc', 'xyz', 'd')
print('aabbccdd-e'.translate(table), sorted(table.items(), key=lambda p: p[0]))
print('hello'.translate({ord('l'): 'LL', ord('o'): None, ord('h'): 0x4e}))
print('naïve'.translate(str.maketrans({'ï': 'i', 'n': 'N', 97: '(a)'})))


class Upper(dict):
    def __missing__(self, key):
        return chr(key).upper()


print('abc'.translate(Upper()), 'abc'.translate(Upper({98: 'B!'})))
for args in [('ab', 'a'), (5,)]:
    try:
        str.maketrans(*args)
    except (ValueError, TypeError) as error:
        print(error)
