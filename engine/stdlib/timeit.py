"""Measures how long small pieces of code take (in virtual time)."""
import time

default_timer = time.perf_counter
default_number = 1000000


class Timer:
    def __init__(self, stmt='pass', setup='pass', timer=default_timer, globals=None):
        self._stmt = self._function(stmt, globals)
        self._setup = self._function(setup, globals)
        self._timer = timer

    @staticmethod
    def _function(code, namespace):
        if callable(code):
            return code
        scope = {} if namespace is None else namespace
        return lambda: exec(code, scope)

    def timeit(self, number=default_number):
        self._setup()
        stmt = self._stmt
        start = self._timer()
        for _ in range(number):
            stmt()
        return self._timer() - start

    def repeat(self, repeat=5, number=default_number):
        return [self.timeit(number) for _ in range(repeat)]


def timeit(stmt='pass', setup='pass', timer=default_timer, number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).timeit(number)


def repeat(stmt='pass', setup='pass', timer=default_timer, repeat=5, number=default_number,
           globals=None):
    return Timer(stmt, setup, timer, globals).repeat(repeat, number)
