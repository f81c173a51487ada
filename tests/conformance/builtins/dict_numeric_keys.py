"""1, 1.0 and True are one key; the first one stays."""
d = {1: 'int'}
d[1.0] = 'float'
d[True] = 'bool'
print(d, d[1], 1.0 in d, {0: 'a', False: 'b', 0.0: 'c', 0j: 'd'}, {2**70: 1}[2.0**70], {(1, 2.0): 'x'}[(1.0, 2)])
for bad in [[], {}, set(), [1], (1, [2])]:
    try:
        d[bad]
    except TypeError as error:
        print(error)
