"""Profiles. Here a profiler does not see every call: the timeline does. It knows what runs as a whole."""
import sys
import time

__all__ = ['run', 'runctx', 'Profile']


class Profile:
    def __init__(self, timer=None, timeunit=0.0, subcalls=True, builtins=True):
        self._timer = timer or time.process_time
        self.stats = {}
        self._start = None

    def enable(self, subcalls=True, builtins=True):
        self._start = self._timer()

    def disable(self):
        if self._start is not None:
            self._add(('~', 0, '<everything between enable() and disable()>'), self._timer() - self._start)
            self._start = None

    def _add(self, key, spent):
        calls, _, own, whole, callers = self.stats.get(key, (0, 0, 0.0, 0.0, {}))
        self.stats[key] = calls + 1, calls + 1, own + spent, whole + spent, callers

    def create_stats(self):
        self.disable()

    def clear(self):
        self.stats = {}

    def __enter__(self):
        self.enable()
        return self

    def __exit__(self, *exc):
        self.disable()

    def runcall(self, func, /, *args, **kw):
        code = getattr(func, '__code__', None)
        key = (code.co_filename, code.co_firstlineno, code.co_name) if code else ('~', 0, repr(func))
        start = self._timer()
        try:
            return func(*args, **kw)
        finally:
            self._add(key, self._timer() - start)

    def run(self, cmd):
        import __main__
        return self.runctx(cmd, __main__.__dict__, __main__.__dict__)

    def runctx(self, cmd, globals, locals):
        start = self._timer()
        try:
            exec(cmd, globals, locals)
        finally:
            self._add(('<string>', 1, '<module>'), self._timer() - start)
        return self

    def print_stats(self, sort=-1):
        import pstats
        stats = pstats.Stats(self)
        (stats if sort == -1 else stats.strip_dirs().sort_stats(sort)).print_stats()

    def dump_stats(self, file):
        import pstats
        pstats.Stats(self).dump_stats(file)


def run(statement, filename=None, sort=-1):
    import __main__
    runctx(statement, __main__.__dict__, __main__.__dict__, filename, sort)


def runctx(statement, globals, locals, filename=None, sort=-1):
    profile = Profile()
    try:
        profile.runctx(statement, globals, locals)
    finally:
        if filename is not None:
            profile.dump_stats(filename)
        else:
            profile.print_stats(sort)
