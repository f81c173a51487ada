"""The one locale there is: C, with UTF-8."""

__all__ = ['setlocale', 'getlocale', 'getdefaultlocale', 'getpreferredencoding', 'getencoding', 'localeconv', 'format_string',
           'currency', 'str', 'atof', 'atoi', 'strcoll', 'strxfrm', 'Error', 'LC_ALL', 'LC_CTYPE', 'LC_COLLATE',
           'LC_MONETARY', 'LC_NUMERIC', 'LC_TIME', 'LC_MESSAGES']

LC_CTYPE, LC_NUMERIC, LC_TIME, LC_COLLATE, LC_MONETARY, LC_MESSAGES, LC_ALL = range(7)
CHAR_MAX = 127


class Error(Exception):
    pass


def setlocale(category, locale=None):
    if locale in (None, '', 'C', 'POSIX', 'C.UTF-8', 'C.utf8') or isinstance(locale, tuple) and locale[0] in (None, 'C'):
        return 'C.UTF-8' if locale == '' or category in (LC_CTYPE,) else 'C'
    raise Error('unsupported locale setting')


def getlocale(category=LC_CTYPE):
    return ('C', 'UTF-8') if category == LC_CTYPE else (None, None)


def getdefaultlocale(envvars=()):
    return 'C', 'UTF-8'


def getpreferredencoding(do_setlocale=True):
    return 'utf-8'


def getencoding():
    return 'utf-8'


def localeconv():
    return {'decimal_point': '.', 'thousands_sep': '', 'grouping': [], 'int_curr_symbol': '', 'currency_symbol': '',
            'mon_decimal_point': '', 'mon_thousands_sep': '', 'mon_grouping': [], 'positive_sign': '', 'negative_sign': '',
            'int_frac_digits': 127, 'frac_digits': 127, 'p_cs_precedes': 127, 'p_sep_by_space': 127, 'n_cs_precedes': 127,
            'n_sep_by_space': 127, 'p_sign_posn': 127, 'n_sign_posn': 127}


def format_string(f, val, grouping=False, monetary=False):
    return f % val


def currency(val, symbol=True, grouping=False, international=False):
    raise ValueError("Currency formatting is not possible using the 'C' locale.")


def str(val):
    return '%.12g' % val


def atof(string, func=float):
    return func(string)


def atoi(string):
    return int(string)


def strcoll(a, b, /):
    return (a > b) - (a < b)


def strxfrm(string, /):
    return string
