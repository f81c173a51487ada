# Decorators of tutorials: timing, retry, counting, memo.
import functools
import time


def timed(fn):
    @functools.wraps(fn)
    def wrapper(*args, **kwargs):
        start = time.perf_counter()
        try:
            return fn(*args, **kwargs)
        finally:
            wrapper.last = time.perf_counter() - start
    return wrapper


def retry(times, exceptions=(Exception,), delay=0.01):
    def decorate(fn):
        @functools.wraps(fn)
        def wrapper(*args, **kwargs):
            for attempt in range(1, times + 1):
                try:
                    return fn(*args, **kwargs)
                except exceptions as e:
                    print(f'{fn.__name__} attempt {attempt}: {e!r}')
                    if attempt == times:
                        raise
                    time.sleep(delay)
        return wrapper
    return decorate


class Counted:
    def __init__(self, fn):
        functools.update_wrapper(self, fn)
        self.fn, self.calls = fn, 0

    def __call__(self, *args):
        self.calls += 1
        return self.fn(*args)

    def __get__(self, obj, kind=None):
        return functools.partial(self, obj)


@timed
def slow(n):
    """Sleeps."""
    time.sleep(n)
    return n


print(slow(0.05), slow.last >= 0.05, slow.__name__, slow.__doc__)
results = iter([ValueError('a'), KeyError('b'), 'ok'])


@retry(3, (ValueError, KeyError))
def flaky():
    r = next(results)
    if isinstance(r, Exception):
        raise r
    return r


print(flaky())


class Greeter:
    @Counted
    def hi(self, name):
        return f'hi {name}'


g = Greeter()
print(g.hi('x'), g.hi('y'), Greeter.__dict__['hi'].calls, Greeter.__dict__['hi'].__name__)
