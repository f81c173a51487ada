"""Options of the command line, as C's getopt() takes them apart."""
import os

__all__ = ['GetoptError', 'error', 'getopt', 'gnu_getopt']


class GetoptError(Exception):
    def __init__(self, msg, opt=''):
        self.msg, self.opt = msg, opt
        Exception.__init__(self, msg, opt)

    def __str__(self):
        return self.msg


error = GetoptError


def getopt(args, shortopts, longopts=[]):
    """(options, the rest): up to the first argument that is not an option."""
    return _take(args, shortopts, longopts, False)


def gnu_getopt(args, shortopts, longopts=[]):
    """Like getopt(), but options and other arguments may come mixed."""
    ordered = shortopts.startswith('+') or bool(os.environ.get('POSIXLY_CORRECT'))
    return _take(args, shortopts.removeprefix('+'), longopts, not ordered)


def _take(args, short, long, mixed):
    found, others, args = [], [], list(args)
    long = [long] if isinstance(long, str) else list(long)
    while args:
        one = args.pop(0)
        if one == '--':
            break
        if one.startswith('--'):
            found.append(_long(one[2:], long, args))
        elif one.startswith('-') and one != '-':
            _short(one[1:], short, args, found)
        elif mixed:
            others.append(one)
        else:
            args.insert(0, one)
            break
    return found, others + args


def _long(text, known, args):
    name, equals, value = text.partition('=')
    fits = [option for option in known if option.startswith(name)]
    if not fits:
        raise GetoptError(f'option --{name} not recognized', name)
    if name in fits:
        return _no_value(name, equals, value)
    if name + '=' in fits:
        option = name + '='
    elif len(fits) > 1:
        raise GetoptError(f'option --{name} not a unique prefix', name)
    else:
        option = fits[0]
    if not option.endswith('='):
        return _no_value(option, equals, value)
    name = option[:-1]
    if not equals:
        if not args:
            raise GetoptError(f'option --{name} requires argument', name)
        value = args.pop(0)
    return '--' + name, value


def _no_value(name, equals, value):
    if equals:
        raise GetoptError(f'option --{name} must not have an argument', name)
    return '--' + name, ''


def _short(letters, known, args, found):
    while letters:
        letter, letters = letters[0], letters[1:]
        at = known.find(letter)
        if at < 0 or letter == ':':
            raise GetoptError(f'option -{letter} not recognized', letter)
        value = ''
        if known.startswith(':', at + 1):
            if not letters:
                if not args:
                    raise GetoptError(f'option -{letter} requires argument', letter)
                letters = args.pop(0)
            value, letters = letters, ''
        found.append(('-' + letter, value))
