"""Warnings, each text once, on standard error."""
import sys
import _machine

__all__ = ['warn', 'warn_explicit', 'showwarning', 'formatwarning', 'filterwarnings',
           'simplefilter', 'resetwarnings', 'catch_warnings', 'deprecated']

filters = []        # (action, message, category), the last added first
_seen = set()
_recording = []     # lists of catch_warnings(record=True)


class WarningMessage:
    def __init__(self, message, category, filename, lineno):
        self.message = message
        self.category = category
        self.filename = filename
        self.lineno = lineno


def _action(text, category):
    for action, message, wanted in filters:
        if issubclass(category, wanted) and (not message or text.startswith(message)):
            return action
    if issubclass(category, (DeprecationWarning, PendingDeprecationWarning, ImportWarning,
                             ResourceWarning)):
        return 'ignore'
    return 'default'


def warn(message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=()):
    if isinstance(message, Warning):
        category = message.__class__
    elif category is None:
        category = UserWarning
    if not (isinstance(category, type) and issubclass(category, Warning)):
        raise TypeError("category must be a Warning subclass, not "
                        f"'{type(category).__name__}'")
    warn_explicit(message, category, _machine.file_name(), 0)


def warn_explicit(message, category, filename, lineno, module=None, registry=None,
                  module_globals=None, source=None):
    text = str(message)
    action = _action(text, category)
    if action == 'ignore':
        return
    exception = message if isinstance(message, Warning) else category(message)
    if action == 'error':
        raise exception
    if action != 'always':
        key = (text, category)
        if key in _seen:
            return
        _seen.add(key)
    if _recording:
        _recording[-1].append(WarningMessage(exception, category, filename, lineno))
        return
    showwarning(exception, category, filename, lineno)


def formatwarning(message, category, filename, lineno, line=None):
    place = f'{filename}:{lineno}' if lineno else filename
    return f'{place}: {category.__name__}: {message}\n'


def showwarning(message, category, filename, lineno, file=None, line=None):
    (sys.stderr if file is None else file).write(
        formatwarning(message, category, filename, lineno))


def simplefilter(action, category=Warning, lineno=0, append=False):
    filters.insert(len(filters) if append else 0, (action, '', category))


def filterwarnings(action, message='', category=Warning, module='', lineno=0, append=False):
    filters.insert(len(filters) if append else 0, (action, message, category))


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
        if self._action is not None:
            simplefilter(self._action, self._category)
        if self._record:
            log = []
            _recording.append(log)
            return log
        return None

    def __exit__(self, *exc_info):
        filters[:] = self._saved
        _seen.clear()
        _seen.update(self._saved_seen)
        if self._record:
            _recording.pop()


def deprecated(message, /, *, category=DeprecationWarning, stacklevel=1):
    def decorate(arg):
        return arg
    return decorate
