"""Context variables (PEP 567).

Which context is current is never stored at a task switch: it follows from the task the thread
runs, and from the Context.run() calls in progress. So switching tasks costs nothing here.
A context's variables are a dict that is replaced, never changed: copy_context() is O(1).
"""
from _machine import current_task, get_ident

__all__ = ('Context', 'ContextVar', 'Token', 'copy_context')

_entered = {}   # thread ident -> [(context, task that was current at Context.run), ...]
_bases = {}     # thread ident -> context of a thread outside any Context.run


def _current():
    task = current_task()
    if _entered:
        stack = _entered.get(get_ident())
        if stack:
            context, entered_in = stack[-1]
            # A task that began inside this run() has a context of its own.
            if entered_in is task or task is None:
                return context
    if task is not None:
        return task._context
    ident = get_ident()
    context = _bases.get(ident)
    if context is None:
        context = _bases[ident] = Context()
    return context


def _rename_thread(old, new):
    """After fork(): the thread goes on under another number."""
    for table in (_entered, _bases):
        if old in table:
            table[new] = table.pop(old)


def copy_context():
    copy = Context()
    copy._vars = _current()._vars
    return copy


class Context:
    _vars = {}
    _is_entered = False

    def run(self, callable, /, *args, **kwargs):
        if self._is_entered:
            raise RuntimeError(f'cannot enter context: {self} is already entered')
        ident = get_ident()
        stack = _entered.get(ident)
        if stack is None:
            stack = _entered[ident] = []
        stack.append((self, current_task()))
        self._is_entered = True
        try:
            return callable(*args, **kwargs)
        finally:
            self._is_entered = False
            stack.pop()
            if not stack:
                del _entered[ident]

    def copy(self):
        copy = Context()
        copy._vars = self._vars
        return copy

    def __getitem__(self, var):
        return self._vars[var]

    def __contains__(self, var):
        return var in self._vars

    def __iter__(self):
        return iter(self._vars)

    def __len__(self):
        return len(self._vars)

    def get(self, var, default=None, /):
        return self._vars.get(var, default)

    def keys(self):
        return self._vars.keys()

    def values(self):
        return self._vars.values()

    def items(self):
        return self._vars.items()

    def __eq__(self, other):
        if not isinstance(other, Context):
            return NotImplemented
        return self._vars == other._vars

    __hash__ = None


class _Missing:
    def __repr__(self):
        return '<Token.MISSING>'


_MISSING = _Missing()
_NO_DEFAULT = _Missing()


class Token:
    MISSING = _MISSING

    def __init__(self, context, var, old_value):
        self._context = context
        self._used = False
        self.var = var
        self.old_value = old_value

    def __repr__(self):
        used = ' used' if self._used else ''
        return f'<Token{used} var={self.var!r} at {id(self):#x}>'


class ContextVar:
    def __init__(self, name, /, *, default=_NO_DEFAULT):
        if not isinstance(name, str):
            raise TypeError('context variable name must be a str')
        self.name = name
        self._default = default

    def get(self, default=_NO_DEFAULT, /):
        value = _current()._vars.get(self, _MISSING)
        if value is not _MISSING:
            return value
        if default is not _NO_DEFAULT:
            return default
        if self._default is not _NO_DEFAULT:
            return self._default
        raise LookupError(self)

    def set(self, value, /):
        context = _current()
        old = context._vars
        token = Token(context, self, old.get(self, _MISSING))
        new = old.copy()
        new[self] = value
        context._vars = new
        return token

    def reset(self, token, /):
        if not isinstance(token, Token):
            raise TypeError(f'expected an instance of Token, got {token!r}')
        if token._used:
            raise RuntimeError(f'{token!r} has already been used once')
        if token.var is not self:
            raise ValueError(f'{token!r} was created by a different ContextVar')
        context = _current()
        if token._context is not context:
            raise ValueError(f'{token!r} was created in a different Context')
        token._used = True
        new = context._vars.copy()
        if token.old_value is _MISSING:
            del new[self]
        else:
            new[self] = token.old_value
        context._vars = new

    def __class_getitem__(cls, item):
        return cls

    def __repr__(self):
        default = '' if self._default is _NO_DEFAULT else f' default={self._default!r}'
        return f'<ContextVar name={self.name!r}{default} at {id(self):#x}>'
