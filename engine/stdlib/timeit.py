"""Measures how long small pieces of code take (in virtual time)."""
import itertools
import time

__all__ = ['Timer', 'timeit', 'repeat', 'default_timer']

default_timer = time.perf_counter
default_number = 1000000
default_repeat = 5


def _indented(text, width):
    return text.replace('\n', '\n' + ' ' * width)


class Timer:
    def __init__(self, stmt='pass', setup='pass', timer=default_timer, globals=None):
        self.timer = timer
        namespace = {'__name__': 'timeit'} if globals is None else dict(globals)
        parts = []
        for name, code, width in (('setup', setup, 4), ('stmt', stmt, 8)):
            if isinstance(code, str):
                compile(code, '<timeit-src>', 'exec')       # a SyntaxError of its own
                parts.append(_indented(code, width))
            elif callable(code):
                namespace[f'_{name}'] = code
                parts.append(f'_{name}()')
            else:
                raise ValueError(f'{name} is neither a string nor callable')
        self.src = (f'def inner(_it, _timer):\n    {parts[0]}\n    _t0 = _timer()\n    for _i in _it:\n        {parts[1]}\n'
                    '        pass\n    _t1 = _timer()\n    return _t1 - _t0\n')
        exec(compile(self.src, '<timeit-src>', 'exec'), namespace)
        self.inner = namespace['inner']

    def print_exc(self, file=None):
        import traceback
        traceback.print_exc(file=file)

    def timeit(self, number=default_number):
        return self.inner(itertools.repeat(None, number), self.timer)

    def repeat(self, repeat=default_repeat, number=default_number):
        return [self.timeit(number) for _ in range(repeat)]

    def autorange(self, callback=None):
        i = 1
        while True:
            for j in 1, 2, 5:
                number = i * j
                taken = self.timeit(number)
                if callback:
                    callback(number, taken)
                if taken >= 0.2:
                    return number, taken
            i *= 10


def timeit(stmt='pass', setup='pass', timer=default_timer, number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).timeit(number)


def repeat(stmt='pass', setup='pass', timer=default_timer, repeat=default_repeat, number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).repeat(repeat, number)
