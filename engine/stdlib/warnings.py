"""Warnings, each text once, on standard error."""
import sys
import _machine
import _vm

__all__ = ['warn', 'warn_explicit', 'showwarning', 'formatwarning', 'filterwarnings',
           'simplefilter', 'resetwarnings', 'catch_warnings', 'deprecated']

# (action, message, category, module, line), the last added first; init_filters() in Python/_warnings.c.
filters = [('default', None, DeprecationWarning, '__main__', 0), ('ignore', None, DeprecationWarning, None, 0),
           ('ignore', None, PendingDeprecationWarning, None, 0), ('ignore', None, ImportWarning, None, 0),
           ('ignore', None, ResourceWarning, None, 0)]
_seen = set()
_recording = []     # lists of catch_warnings(record=True)


class WarningMessage:
    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        self.message = message
        self.category = category
        self.filename = filename
        self.lineno = lineno
        self.file = file
        self.line = line
        self.source = source
        self._category_name = category.__name__ if category else None

    def __str__(self):
        return (f'{{message : {self.message!r}, category : {self._category_name!r}, filename : '
                f'{self.filename!r}, lineno : {self.lineno}, line : {self.line!r}}}')


def _action(text, category, module, lineno):
    for action, message, wanted, where, line in filters:
        if (issubclass(category, wanted) and (message is None or message.match(text)) and line in (0, lineno)
                and (where is None or where == module or not isinstance(where, str) and where.match(module))):
            return action
    return 'default'


def _module_of(filename):
    return '__main__' if filename == _machine.file_name() else filename.removesuffix('.py') or '<unknown>'


def warn(message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=()):
    if isinstance(message, Warning):
        category = message.__class__
    elif category is None:
        category = UserWarning
    if not (isinstance(category, type) and issubclass(category, Warning)):
        raise TypeError("category must be a Warning subclass, not "
                        f"'{type(category).__name__}'")
    filename, lineno, _ = _vm.program_place(max(stacklevel, 1) - 1) or ('<sys>', 0, '')
    warn_explicit(message, category, filename, lineno, source=source)


def _warn_unawaited(name, place, origin=None):
    """What CPython says when a coroutine dies that was never started (_warn_unawaited_coroutine)."""
    import _machine
    _machine.emit(_machine.NeverAwaited, None, None, name)
    filename, lineno, _ = place or ('<sys>', 0, '')
    text = f"coroutine '{name}' was never awaited"
    if origin is not None:
        import traceback
        frames = [traceback.FrameSummary(*entry) for entry in reversed(origin)]
        text += '\nCoroutine created at (most recent call last)\n' + ''.join(traceback.format_list(frames)).rstrip('\n')
    warn_explicit(text, RuntimeWarning, filename, lineno,
                  source=name if place else None)


def warn_explicit(message, category, filename, lineno, module=None, registry=None,
                  module_globals=None, source=None):
    text = str(message)
    action = _action(text, category, module or _module_of(filename), lineno)
    if action == 'ignore':
        return
    exception = message if isinstance(message, Warning) else category(message)
    if action == 'error':
        raise exception
    if action != 'always':
        key = (text, category, lineno if action == 'default' else None)
        if key in _seen:
            return
        _seen.add(key)
    if _recording:
        _recording[-1].append(WarningMessage(exception, category, filename, lineno, source=source))
        return
    if source is not None and showwarning is _original_showwarning:
        sys.stderr.write(formatwarning(exception, category, filename, lineno) + (
            f'{category.__name__}: Enable tracemalloc to get the object allocation traceback\n'))
        return
    showwarning(exception, category, filename, lineno)


def formatwarning(message, category, filename, lineno, line=None):
    text = f'{filename}:{lineno}: {category.__name__}: {message}\n'
    if line is None and lineno and filename == _machine.file_name():
        lines = _machine.main_source().splitlines()
        line = lines[lineno - 1] if lineno <= len(lines) else None
    if line and line.strip():
        text += f'  {line.strip()}\n'
    return text


def showwarning(message, category, filename, lineno, file=None, line=None):
    (sys.stderr if file is None else file).write(
        formatwarning(message, category, filename, lineno))


_original_showwarning = showwarning


def _check_action(action):
    if action not in ('error', 'ignore', 'always', 'default', 'module', 'once'):
        raise ValueError(f'invalid action: {action!r}')


def _add_filter(new, append):
    if append:
        if new not in filters:
            filters.append(new)
        return
    if new in filters:
        filters.remove(new)
    filters.insert(0, new)


def simplefilter(action, category=Warning, lineno=0, append=False):
    _check_action(action)
    _add_filter((action, None, category, None, lineno), append)


def filterwarnings(action, message='', category=Warning, module='', lineno=0, append=False):
    _check_action(action)
    if not isinstance(message, str):
        raise TypeError('message must be a string')
    if not (isinstance(category, type) and issubclass(category, Warning)):
        raise TypeError('category must be a Warning subclass')
    if not isinstance(module, str):
        raise TypeError('module must be a string')
    if message or module:
        import re
    _add_filter((action, re.compile(message, re.IGNORECASE) if message else None, category,
                 re.compile(module) if module else None, lineno), append)


def resetwarnings():
    filters.clear()


class catch_warnings:
    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0,
                 append=False):
        self._record = record
        self._action = action
        self._category = category

    def __enter__(self):
        self._saved = filters[:]
        self._saved_seen = set(_seen)
        self._showwarning = showwarning
        if self._action is not None:
            simplefilter(self._action, self._category)
        if self._record:
            log = []
            _recording.append(log)
            return log
        return None

    def __exit__(self, *exc_info):
        global showwarning
        filters[:] = self._saved
        showwarning = self._showwarning
        _seen.clear()
        _seen.update(self._saved_seen)
        if self._record:
            _recording.pop()


def deprecated(message, /, *, category=DeprecationWarning, stacklevel=1):
    def decorate(arg):
        return arg
    return decorate
