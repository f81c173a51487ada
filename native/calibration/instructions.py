# What instructions and built-ins cost. rounds.py stands behind it.
import math
import sys
import time

N = 2_000


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def norm(self):
        return self.x + self.y


class Empty:
    pass


def nothing():
    pass


def two(a, b):
    return a


def counter(n):
    for i in range(n):
        yield i


async def leaf():
    return 1


def drive(coroutine):
    try:
        coroutine.send(None)
    except StopIteration as done:
        return done.value


def loop():
    for _ in range(N):
        pass


def short_loops():
    for _ in range(N // 5):
        for _ in range(5):
            pass


def list_loops():
    data = [None, True, 3, 4, 5]
    for _ in range(N // 5):
        for _ in data:
            pass


def dict_loops():
    data = {1: 2, 3: 4, 5: 6, 7: 8, 9: 10}
    for _ in range(N // 5):
        for _, _ in data.items():
            pass


def while_loop():
    n = N
    while n > 0:
        n -= 1


def arithmetic():
    s = 0
    for i in range(N):
        s = s + i * 3 - i


def modulo():
    s = 0
    for i in range(N):
        s += i * i % 7


def wide_ints():
    s = 0
    for i in range(100_000, 100_000 + N):
        s += i * i % 7


def wide_products():
    x, y = 1103515245, 2147483648
    for i in range(N // 4):
        x * i
        x * y % y


def wide_sums():
    s = 1 << 32
    for i in range(N):
        s += i


def division():
    s = 0
    for i in range(1, N):
        s += N // i + (i >> 1)


def floats():
    x = 0.5
    for _ in range(N):
        x = x * 0.99 + 0.25 - x


def true_division():
    x = 1.5
    for _ in range(N):
        x = x / 1.5 + 1.0


def bits():
    s = 0
    for i in range(N):
        s ^= i & 3 | 4


def compare_ints():
    k = 0
    for i in range(N):
        if i < 1000:
            k = i
        elif i == 1500:
            k = 1


def compare_chained():
    n = 0
    for i in range(N):
        if 10 <= i < 1_000:
            n = i


def compare_tuples():
    a, b = (1, 2), (1, 3)
    for _ in range(N):
        a == b


def tuple_keys():
    data = {(1, 2), (3, 4), (5, 6)}
    key = (3, 4)
    for _ in range(N):
        key in data


def concatenations():
    a, b = [1, 2], (3, 4)
    for _ in range(N // 2):
        a + a
        b + b


def compare_names():
    a, b = "left", "right"
    for _ in range(N):
        if a == b or a is None:
            pass


TOTAL = 0


def global_names():
    global TOTAL
    for _ in range(N):
        TOTAL += 1


def closures():
    n = 0

    def bump():
        nonlocal n
        for _ in range(N):
            n += 1

    bump()


def list_index():
    data = list(range(N))
    s = 0
    for i in range(N):
        s += data[i]


def list_store():
    data = [0] * N
    for i in range(N):
        data[i] = i


def dict_get():
    data = {i: i for i in range(100)}
    for i in range(N):
        data[i % 100]


def dict_store():
    data = {}
    for i in range(N):
        data[i] = i


def dict_count():
    counts = {}
    for i in range(N):
        counts[i & 15] = counts.get(i & 15, 0) + 1


def membership():
    data = {1, 5, 7, 900}
    for i in range(N):
        if i in data:
            pass


def attributes():
    p = Point(1, 2)
    for _ in range(N):
        p.x = p.y


def methods():
    p = Point(1, 2)
    for _ in range(N):
        p.norm()


def calls():
    for _ in range(N):
        nothing()


def calls_two():
    for _ in range(N):
        two(1, 2)


def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


def recursion():
    fib(15)


def keyword_calls():
    for _ in range(N):
        two(a=1, b=2)


def make_objects():
    for _ in range(N):
        Point(1, 2)


def make_empty():
    for _ in range(N):
        Empty()


def native_len():
    data = [1, 2, 3]
    for _ in range(N):
        len(data)


def native_sqrt():
    root = math.sqrt
    for _ in range(N):
        root(2.0)


def native_min():
    for i in range(N):
        min(i, 10)


def native_abs():
    for i in range(N):
        abs(i)


def isinstances():
    for i in range(N):
        isinstance(i, int)


def list_append():
    data = []
    for i in range(N):
        data.append(i)


def comprehension():
    [i for i in range(N)]


def comprehension_filtered():
    [i * 2 for i in range(N) if i & 1]


def dict_comprehension():
    {i: i for i in range(N)}


def set_comprehension():
    {i for i in range(N)}


def generators():
    for _ in counter(N):
        pass


def generator_sum():
    sum(i for i in range(N))


def tuples():
    for i in range(N):
        a, b = i, i
        pair = (a, b)
        c, d = pair


def lists():
    for i in range(N):
        [i, i, i]


def dicts():
    for i in range(N):
        {"a": i, "b": i}


def slices():
    data = list(range(20))
    for _ in range(N):
        data[2:12]


def exceptions():
    for _ in range(N // 4):
        try:
            raise ValueError
        except ValueError:
            pass


def exceptions_made():
    for _ in range(N // 4):
        try:
            raise ValueError("wrong")
        except ValueError as error:
            error


def fail(reason):
    raise ValueError(reason)


def exceptions_passed_on():
    for _ in range(N // 4):
        try:
            fail("wrong")
        except ValueError:
            pass


def keys_missed():
    data = {}
    for i in range(N // 4):
        try:
            data[i]
        except KeyError:
            pass


def tried():
    for _ in range(N):
        try:
            pass
        finally:
            pass


def withs():
    manager = Manager()
    for _ in range(N // 4):
        with manager:
            pass


class Manager:
    def __enter__(self):
        return self

    def __exit__(self, *exc):
        return None


def sums():
    data = list(range(N))
    for _ in range(5):
        sum(data)


def sum_range():
    sum(range(10 * N))


def sorts():
    data = [(i * 7919) % 100_003 for i in range(N)]
    sorted(data)


def sort_by_key():
    data = [(i * 7919) % 100_003 for i in range(N)]
    sorted(data, key=lambda n: -n)


def lists_copied():
    data = list(range(N))
    for _ in range(10):
        data[:]


def maps():
    list(map(abs, range(N)))


def zips():
    for a, b in zip(range(N), range(N)):
        pass


def enumerates():
    for i, n in enumerate(range(N)):
        pass


def str_join():
    ",".join(["word"] * N)


def str_concat():
    s = ""
    for i in range(N):
        s += "x"


def str_split():
    text = "the quick brown fox jumps over the lazy dog"
    for _ in range(N // 8):
        text.split()


def str_methods():
    text = "The Quick Brown Fox"
    for _ in range(N // 4):
        text.upper()
        text.replace("Quick", "slow")


def str_of_int():
    for i in range(N):
        str(i)


def f_strings():
    for i in range(N // 2):
        f"{i}: {i} words"


def int_of_str():
    for _ in range(N):
        int("12345")


def characters():
    n = 0
    for c in "abcdefghij" * (N // 10):
        if c == "e":
            n += 1


def str_index():
    text = "abcdefghij"
    for i in range(N):
        text[i % 10]


def coroutines():
    for _ in range(N // 4):
        drive(leaf())


def lambdas():
    f = lambda a: a  # noqa: E731
    for i in range(N):
        f(i)


def nested_functions():
    for i in range(N // 4):

        def inner():
            return i

        inner()


def big_ints():
    x = 3**200
    for _ in range(N // 4):
        x * x % 1_000_003


def powers():
    for i in range(N):
        i**2


def any_all():
    data = [False] * N
    any(data)
    all(x is False for x in data)


class Counter:
    def __init__(self, step):
        self.step = step
        self.total = 0

    def add(self, n):
        self.total += n * self.step
        return self.total


def everything():
    counter, seen, words = Counter(3), {}, []
    for i in range(N):
        if counter.add(i) % 5 == 0:
            seen[i] = f"{i} items"
        else:
            words.append(str(i))
    " ".join(words).split()


SNIPPETS = [
    loop, short_loops, list_loops, dict_loops, while_loop, arithmetic, modulo, wide_ints, wide_products, wide_sums, division, floats, true_division, bits, compare_ints, compare_chained, compare_tuples, tuple_keys, concatenations, compare_names,
    global_names, closures, list_index, list_store, dict_get, dict_store, dict_count, membership, attributes, methods,
    calls, calls_two, recursion, keyword_calls, make_objects, make_empty, native_len, native_sqrt, native_min,
    native_abs, isinstances, list_append, comprehension, comprehension_filtered, dict_comprehension, set_comprehension,
    generators, generator_sum, tuples, lists, dicts, slices, exceptions, exceptions_made, exceptions_passed_on, keys_missed, tried, withs, sums, sum_range, sorts,
    sort_by_key, lists_copied, maps, zips, enumerates, str_join, str_concat, str_split, str_methods, str_of_int,
    f_strings, int_of_str, characters, str_index, coroutines, lambdas, nested_functions, big_ints, powers, any_all,
    everything,
]  # fmt: skip

# CPython 3.11 specialises a `while` from the eighth call; the simulated machine, which is told no rounds, has nothing to get warm.
WARM = 8 if len(sys.argv) > 1 else 0
MOST = {}
