# %: what follows a percent sign is read, then an argument taken, then the letter looked at.
def attempt(what):
    try:
        print(what())
    except Exception as error:
        print(type(error).__name__, error)


class Name(str):
    def __repr__(self):
        return 'name'


for template, values in (('%6%', ()), ('%6%', (1,)), ('%%', ()), ('%z', ()), ('%z', (1,)), ('%*d', ('a', 1)), ('%*d', (10**20, 1)), ('%*', (True,)), ('%5', 1), ('%', 1), ('%5%', {}),
                         ('%*.2d', ([1],)), ('%-5d|', (3,)), ('%*.*f|', (8, 2, 1.5)), ('%.2%', ()), ('%c', 'ab'), ('%i', None), ('%x', 1.5), ('%a', Name('s')), ('%r', (Name('s'),)), ('%d', Name('s'))):
    attempt(lambda: template % values)
    attempt(lambda: template.encode() % values)
for value in ('s', None, [1], 2j):
    attempt(lambda: b'%f' % (value,))
    attempt(lambda: b'%s' % (value,))
    attempt(lambda: b'%c' % (value,))
for spec in ('x', '012x', '=x', '=5', '05', 's', '%'):
    attempt(lambda: format(1j, spec))
