"""Lines of source files."""
import _machine

__all__ = ['getline', 'getlines', 'clearcache', 'checkcache', 'lazycache']

cache = {}


def getlines(filename, module_globals=None):
    if filename not in cache:
        if filename == _machine.file_name():
            text = _machine.main_source()
        else:
            try:
                with open(filename, encoding='utf-8') as file:
                    text = file.read()
            except (OSError, UnicodeDecodeError):
                return []
        if text and not text.endswith('\n'):
            text += '\n'
        cache[filename] = len(text), None, text.splitlines(True), filename
    return cache[filename][2]


def getline(filename, lineno, module_globals=None):
    lines = getlines(filename, module_globals)
    return lines[lineno - 1] if 1 <= lineno <= len(lines) else ''


def updatecache(filename, module_globals=None):
    cache.pop(filename, None)
    return getlines(filename, module_globals)


def clearcache():
    cache.clear()


def checkcache(filename=None):
    if filename is None:
        cache.clear()
    else:
        cache.pop(filename, None)


def lazycache(filename, module_globals):
    return False
