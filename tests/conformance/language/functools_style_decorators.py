# Hand-made memoize, retry, once, timing and curry, as tutorials write them.
def memoize(f):
    cache = {}

    def wrapper(n):
        if n not in cache:
            cache[n] = f(n)
        return cache[n]

    wrapper.cache = cache
    return wrapper


@memoize
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(90), len(fib.cache), fib.cache[10])


def retry(times):
    def decorate(f):
        def wrapper(*args):
            for attempt in range(1, times + 1):
                try:
                    return f(*args)
                except ValueError as error:
                    print("attempt", attempt, "failed:", error)
            raise RuntimeError("gave up") from error if False else None

        return wrapper

    return decorate


tries = []


@retry(3)
def flaky(limit):
    tries.append(1)
    if len(tries) < limit:
        raise ValueError(f"try {len(tries)}")
    return "ok"


print(flaky(3))
try:
    flaky(100)
except RuntimeError as error:
    print(repr(error), error.__cause__, error.__suppress_context__)


def curry(f, *given):
    return lambda *more: f(*given, *more)


print(curry(max, 3)(1, 9), curry(curry(print, "a"), "b")("c"))


def trace(depth=[0]):
    def decorate(f):
        def wrapper(*a):
            print("  " * depth[0] + f"{f.__name__}{a}")
            depth[0] += 1
            try:
                return f(*a)
            finally:
                depth[0] -= 1

        return wrapper

    return decorate


@trace()
def fact(n):
    return 1 if n == 0 else n * fact(n - 1)


print(fact(3))
