"""in: __contains__, __iter__, __getitem__, built-in containers, errors."""


class C:
    def __contains__(self, x):
        return 'truthy' if x == 1 else ''


class I:
    def __iter__(self):
        print('iter')
        yield 1
        yield 2


class G:
    def __getitem__(self, i):
        if i < 3:
            return i * 2
        raise IndexError


class No:
    __contains__ = None


print(1 in C(), 2 in C(), 1 not in C(), 2 in I(), 5 in I(), 4 in G(), 5 in G())
print('a' in 'abc', '' in 'abc', 'bc' in 'abc', 'x' not in 'abc', 1 in [1.0], True in (1,), None in [0], 'k' in {'k': 1}, 1 in {1}, 3 in range(5), b'b' in b'abc', 'a' in {'a': 0}.keys(), 0 in {'a': 0}.values(), ('a', 0) in {'a': 0}.items(), float('nan') in [1], 2 in iter([1, 2, 3]), 'z' in (c for c in 'xyz'))
for text in ["1 in 5", "1 in 'abc'", "1 in None", "1 in No()", "[] in {1}", "object() in object()"]:
    try:
        print(eval(text))
    except TypeError as error:
        print(text, '→', error)
