"""Profiles: how often what was called, and how long it took in virtual time. Profiling itself takes next to none
(this module's instructions are free), so the figures are nearly those of the program without it."""
import _machine
import _vm

__all__ = ['run', 'runctx', 'Profile']

# What the virtual machine tells (_tracing.py), with the code of a frame or the built-in.
_CALL, _RETURN, _BUILTIN_CALL, _BUILTIN_RETURN = 0, 2, 4, 5


class _Entry:
    """Calls of one function, or of one function by another: in all, not counting those inside another."""

    __slots__ = ('code', 'calls', 'recursive', 'inside', 'total', 'own', 'callees')

    def __init__(self, code):
        self.code = code
        self.calls = self.recursive = self.inside = 0
        self.total = self.own = 0
        self.callees = {}

    def leave(self, spent, own):
        self.inside -= 1
        if self.inside == 0:
            self.total += spent
        else:
            self.recursive += 1
        self.own += own
        self.calls += 1


class Profile:
    """Profile(timer=None, timeunit=0.0, subcalls=True, builtins=True)"""

    def __init__(self, timer=None, timeunit=0.0, subcalls=True, builtins=True):
        self._timer = timer or _machine.now_ns
        self._unit = timeunit or (1.0 if timer else 1e-9)
        self._subcalls, self._builtins = subcalls, builtins
        self.clear()

    def clear(self):
        self._entries = {}
        self._running = []      # [entry, its entry in the caller, began, spent in what it called]

    def enable(self, subcalls=None, builtins=None):
        _tracer, other, raw = _vm.watchers()
        if raw and other is not None and other.__self__ is not self:
            raise ValueError('Another profiling tool is already active')
        if subcalls is not None:
            self._subcalls = subcalls
        if builtins is not None:
            self._builtins = builtins
        from _tracing import set_profile
        set_profile(self._told, True)

    def disable(self):
        from _tracing import set_profile
        set_profile(None)
        while self._running:
            self._leave()

    def _told(self, event, what):
        if event == _CALL:
            self._enter(what)
        elif event == _RETURN:
            if self._running:
                self._leave()
        elif not self._builtins:
            pass
        elif event == _BUILTIN_CALL:
            self._enter(_EXIT if what.__name__ == '__exit__' and what.__self__ is self else _name(what))
        elif self._running:
            self._leave()

    def _enter(self, code):
        entry = self._entries.get(code)
        if entry is None:
            entry = self._entries[code] = _Entry(code)
        entry.inside += 1
        callee = None
        if self._subcalls and self._running:
            callees = self._running[-1][0].callees
            callee = callees.get(code)
            if callee is None:
                callee = callees[code] = _Entry(code)
            callee.inside += 1
        self._running.append([entry, callee, self._timer(), 0])

    def _leave(self):
        entry, callee, began, below = self._running.pop()
        spent = self._timer() - began
        if self._running:
            self._running[-1][3] += spent
        entry.leave(spent, spent - below)
        if callee is not None:
            callee.leave(spent, spent - below)

    def create_stats(self):
        self.disable()
        unit = self._unit
        self.stats = {}
        callers = {}
        for code, entry in self._entries.items():
            if entry.calls:
                callers[code] = {}
                self.stats[_label(code)] = (entry.calls - entry.recursive, entry.calls, entry.own * unit,
                                            entry.total * unit, callers[code])
        for code, entry in self._entries.items():
            for called, part in entry.callees.items():
                if part.calls:
                    callers[called][_label(code)] = (part.calls, part.calls - part.recursive, part.own * unit,
                                                     part.total * unit)

    snapshot_stats = create_stats

    def __enter__(self):
        self.enable()
        return self

    def __exit__(self, *exc):
        self._finish()

    def _finish(self, of_exec=False):
        """What CPython's module does in Python is seen by the profile: disable() ends it, and exec()."""
        from _tracing import set_profile
        on = _vm.watchers()[1] is not None
        set_profile(None)
        if of_exec and self._running:
            self._leave()
        if on and self._builtins:
            self._enter(_name(self.disable))
        self.disable()

    def runcall(self, func, /, *args, **kw):
        self.enable()
        try:
            return func(*args, **kw)
        finally:
            self._finish()

    def run(self, cmd):
        import __main__
        return self.runctx(cmd, __main__.__dict__, __main__.__dict__)

    def runctx(self, cmd, globals, locals):
        if self._builtins:
            self._enter(_name(exec))
        self.enable()
        try:
            exec(cmd, globals, locals)
        finally:
            self._finish(self._builtins)
        return self

    def print_stats(self, sort=-1):
        import pstats
        if not isinstance(sort, tuple):
            sort = (sort,)
        pstats.Stats(self).strip_dirs().sort_stats(*sort).print_stats()

    def dump_stats(self, file):
        import pstats
        pstats.Stats(self).dump_stats(file)


_EXIT = Profile.__exit__.__code__     # Python in CPython, too
# Modules in which CPython has what ours have here.
_MODULES = {'_math': 'math', '_math_more': 'math', '_sys_more': 'sys', '_time_more': 'time', 'os': 'posix',
            '_os_files': 'posix', 'random': '_random', 'io': '_io', 'functools': '_functools', 'heapq': '_heapq',
            'bisect': '_bisect', 'operator': '_operator', 'struct': '_struct'}


def _name(function):
    """What CPython calls a built-in in a profile."""
    owner = getattr(function, '__self__', None)
    name = function.__name__
    if isinstance(owner, Profile):
        return f"<method '{name}' of '_lsprof.Profiler' objects>"
    if owner is None or type(owner).__name__ == 'module':
        module = function.__module__ or 'builtins'
        return f'<built-in method {"_io.open" if name == "open" else f"{_MODULES.get(module, module)}.{name}"}>'
    if isinstance(owner, type):
        return f'<built-in method {name}>'
    module = type(owner).__module__
    kind = type(owner).__name__
    if module != 'builtins':
        kind = f'{_MODULES.get(module, module)}.{kind}'
    return f"<method '{name}' of '{kind}' objects>"


def _label(code):
    if isinstance(code, str):
        return '~', 0, code
    file = code.co_filename
    if file.startswith('<frozen '):
        file = f'/usr/lib/python3.13/{file[8:-1].replace(".", "/")}.py'
    return file, code.co_firstlineno, code.co_name


def run(statement, filename=None, sort=-1):
    import __main__
    runctx(statement, __main__.__dict__, __main__.__dict__, filename, sort)


def runctx(statement, globals, locals, filename=None, sort=-1):
    profile = Profile()
    try:
        profile.runctx(statement, globals, locals)
    except SystemExit:
        pass
    finally:
        if filename is not None:
            profile.dump_stats(filename)
        else:
            profile.print_stats(sort)
