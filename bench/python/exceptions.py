# Raising, catching, finally, context managers.
class Refused(Exception):
    def __init__(self, n):
        super().__init__(f'refused {n}')
        self.n = n


class Guard:
    depth = 0

    def __enter__(self):
        Guard.depth += 1
        return self

    def __exit__(self, kind, value, traceback):
        Guard.depth -= 1
        return kind is not None and issubclass(kind, Refused) and value.n % 4 == 0


def check(n):
    if n % 2 == 0:
        raise Refused(n)
    return n


def careful(n):
    try:
        with Guard():
            return check(n)
    except Refused as refusal:
        return -refusal.n
    finally:
        careful.calls += 1


careful.calls = 0
total = 0
for i in range(60_000):
    total += careful(i) or 0
    try:
        {}[i]
    except KeyError as error:
        total += error.args[0] % 3
print(total, careful.calls, Guard.depth)
