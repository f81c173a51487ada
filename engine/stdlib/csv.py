"""Tables as text with separators."""

import io as _io
import re as _re

__all__ = ['QUOTE_MINIMAL', 'QUOTE_ALL', 'QUOTE_NONNUMERIC', 'QUOTE_NONE', 'QUOTE_STRINGS', 'QUOTE_NOTNULL', 'Error',
           'Dialect', 'excel', 'excel_tab', 'field_size_limit', 'reader', 'writer', 'register_dialect', 'get_dialect',
           'list_dialects', 'unregister_dialect', 'DictReader', 'DictWriter', 'unix_dialect', 'Sniffer']

QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE, QUOTE_STRINGS, QUOTE_NOTNULL = range(6)


class Error(Exception):
    pass


Error.__module__ = '_csv'


class Dialect:
    delimiter = ','
    quotechar = '"'
    doublequote = True
    skipinitialspace = False
    lineterminator = '\r\n'
    quoting = QUOTE_MINIMAL
    escapechar = None
    strict = False


class excel(Dialect):
    pass


class excel_tab(excel):
    delimiter = '\t'


class unix_dialect(Dialect):
    quoting = QUOTE_ALL
    lineterminator = '\n'


_dialects = {'excel': excel, 'excel-tab': excel_tab, 'unix': unix_dialect}
_options = ('delimiter', 'quotechar', 'doublequote', 'skipinitialspace', 'lineterminator', 'quoting', 'escapechar', 'strict')
_limit = 131072


def register_dialect(name, dialect=None, **fmtparams):
    _dialects[name] = _made(dialect, fmtparams)


def unregister_dialect(name):
    if name not in _dialects:
        raise Error('unknown dialect')
    del _dialects[name]


def get_dialect(name):
    if name not in _dialects:
        raise Error('unknown dialect')
    return _made(name, {})


def list_dialects():
    return list(_dialects)


def field_size_limit(limit=None):
    global _limit
    old = _limit
    if limit is not None:
        _limit = limit
    return old


def _made(dialect, options):
    if isinstance(dialect, str):
        if dialect not in _dialects:
            raise Error('unknown dialect')
        dialect = _dialects[dialect]
    made = Dialect()
    for name in _options:
        value = getattr(dialect, name, getattr(Dialect, name)) if dialect is not None else getattr(Dialect, name)
        setattr(made, name, value)
    for name, value in options.items():
        if name not in _options:
            raise TypeError(f"'{name}' is an invalid keyword argument for this function")
        setattr(made, name, value)
    if not isinstance(made.delimiter, str) or len(made.delimiter) != 1:
        raise TypeError('"delimiter" must be a 1-character string' if isinstance(made.delimiter, str) else
                        f'"delimiter" must be string, not {type(made.delimiter).__name__}')
    if made.quotechar is not None and len(made.quotechar) != 1:
        raise TypeError('"quotechar" must be a 1-character string')
    return made


class reader:
    def __init__(self, csvfile, dialect='excel', **fmtparams):
        self.dialect = _made(dialect, fmtparams)
        self._lines = iter(csvfile)
        self.line_num = 0

    def __iter__(self):
        return self

    def __next__(self):
        d = self.dialect
        fields = []
        field = []
        state = 'start'          # of a field; 'plain', 'quoted', 'after' a closing quote
        was_quoted = False
        quote = d.quotechar if d.quoting != QUOTE_NONE else None
        while True:
            line = next(self._lines)
            if not isinstance(line, str):
                raise Error(f'iterator should return strings, not {type(line).__name__} (the file should be opened in '
                            'text mode)')
            self.line_num += 1
            at = 0
            size = len(line)
            while at < size:
                char = line[at]
                at += 1
                if state == 'quoted':
                    if char == d.escapechar:
                        field.append(line[at:at + 1])
                        at += 1
                    elif char == quote:
                        if d.doublequote and line[at:at + 1] == quote:
                            field.append(quote)
                            at += 1
                        else:
                            state = 'after'
                    else:
                        field.append(char)
                    continue
                if char in '\r\n':
                    break
                if char == d.delimiter:
                    fields.append(self._value(field, was_quoted))
                    field, was_quoted, state = [], False, 'start'
                elif state == 'start' and char == quote:
                    state, was_quoted = 'quoted', True
                elif state == 'start' and char == ' ' and d.skipinitialspace:
                    pass
                elif char == d.escapechar:
                    field.append(line[at:at + 1])
                    at += 1
                    state = 'plain'
                elif state == 'after' and d.strict:
                    raise Error(f"'{d.delimiter}' expected after '{d.quotechar}'")
                else:
                    field.append(char)
                    state = 'plain' if state == 'start' else state
            if state == 'quoted':
                try:
                    self._lines = _Pushed(next(self._lines), self._lines)
                    continue
                except StopIteration:
                    if d.strict:
                        raise Error('unexpected end of data') from None
            if not fields and not field and not was_quoted and state == 'start':
                return []
            fields.append(self._value(field, was_quoted))
            return fields

    def _value(self, field, was_quoted):
        text = ''.join(field)
        if len(text) > _limit:
            raise Error(f'field larger than field limit ({_limit})')
        if not was_quoted:
            if self.dialect.quoting == QUOTE_NONNUMERIC or self.dialect.quoting == QUOTE_STRINGS and text:
                return float(text)
            if self.dialect.quoting in (QUOTE_NOTNULL, QUOTE_STRINGS) and not text:
                return None
        return text


class _Pushed:
    """An iterator with one item put back."""

    def __init__(self, item, rest):
        self._item, self._rest, self._used = item, rest, False

    def __iter__(self):
        return self

    def __next__(self):
        if not self._used:
            self._used = True
            return self._item
        return next(self._rest)


class writer:
    def __init__(self, csvfile, dialect='excel', **fmtparams):
        self.dialect = _made(dialect, fmtparams)
        if not hasattr(csvfile, 'write'):
            raise TypeError('argument 1 must have a "write" method')
        self._write = csvfile.write

    def writerow(self, row, /):
        try:
            fields = list(row)
        except TypeError:
            raise Error(f'iterable expected, not {type(row).__name__}') from None
        d = self.dialect
        out = []
        for value in fields:
            text = '' if value is None else value if isinstance(value, str) else repr(value) if isinstance(value, float) else str(value)
            quoted = d.quoting == QUOTE_ALL or d.quoting == QUOTE_NONNUMERIC and not isinstance(value, (int, float)) \
                or d.quoting == QUOTE_STRINGS and isinstance(value, str) or d.quoting == QUOTE_NOTNULL and value is not None
            special = d.delimiter in text or d.quotechar is not None and d.quotechar in text or '\n' in text or '\r' in text \
                or d.escapechar is not None and d.escapechar in text
            if d.quoting == QUOTE_NONE:
                if special:
                    if d.escapechar is None:
                        raise Error('need to escape, but no escapechar set')
                    for char in (d.escapechar, d.delimiter, d.quotechar or d.delimiter, '\n', '\r'):
                        if char in text and not (char == d.quotechar and False):
                            text = text.replace(char, d.escapechar + char)
                out.append(text)
                continue
            if special or not text and len(fields) == 1 or text[:1] == ' ' and d.skipinitialspace:
                quoted = True
            if quoted:
                if d.doublequote:
                    text = text.replace(d.quotechar, d.quotechar * 2)
                elif d.quotechar in text:
                    if d.escapechar is None:
                        raise Error('need to escape, but no escapechar set')
                    text = text.replace(d.quotechar, d.escapechar + d.quotechar)
                text = d.quotechar + text + d.quotechar
            out.append(text)
        return self._write(d.delimiter.join(out) + d.lineterminator)

    def writerows(self, rows, /):
        for row in rows:
            self.writerow(row)


class DictReader:
    def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect='excel', *args, **kwds):
        self._fieldnames = list(fieldnames) if fieldnames is not None else None
        self.restkey, self.restval = restkey, restval
        self.reader = reader(f, dialect, *args, **kwds)
        self.dialect = dialect
        self.line_num = 0

    def __iter__(self):
        return self

    @property
    def fieldnames(self):
        if self._fieldnames is None:
            try:
                self._fieldnames = next(self.reader)
            except StopIteration:
                pass
        self.line_num = self.reader.line_num
        return self._fieldnames

    @fieldnames.setter
    def fieldnames(self, value):
        self._fieldnames = value

    def __next__(self):
        names = self.fieldnames
        row = next(self.reader)
        while row == []:
            row = next(self.reader)
        self.line_num = self.reader.line_num
        made = dict(zip(names, row))
        if len(row) > len(names):
            made[self.restkey] = row[len(names):]
        for name in names[len(row):]:
            made[name] = self.restval
        return made


class DictWriter:
    def __init__(self, f, fieldnames, restval='', extrasaction='raise', dialect='excel', *args, **kwds):
        self.fieldnames = list(fieldnames)
        self.restval = restval
        if extrasaction.lower() not in ('raise', 'ignore'):
            raise ValueError(f"extrasaction ({extrasaction}) must be 'raise' or 'ignore'")
        self.extrasaction = extrasaction.lower()
        self.writer = writer(f, dialect, *args, **kwds)

    def writeheader(self):
        return self.writerow(dict(zip(self.fieldnames, self.fieldnames)))

    def _row(self, rowdict):
        if self.extrasaction == 'raise':
            wrong = [key for key in rowdict if key not in self.fieldnames]
            if wrong:
                raise ValueError('dict contains fields not in fieldnames: ' + ', '.join([repr(x) for x in wrong]))
        return [rowdict.get(name, self.restval) for name in self.fieldnames]

    def writerow(self, rowdict):
        return self.writer.writerow(self._row(rowdict))

    def writerows(self, rowdicts):
        self.writer.writerows([self._row(row) for row in rowdicts])


class Sniffer:
    def sniff(self, sample, delimiters=None):
        lines = [line for line in sample.splitlines() if line]
        for char in delimiters or ',;\t|: ':
            counts = {line.count(char) for line in lines}
            if len(counts) == 1 and counts != {0}:
                class dialect(Dialect):
                    delimiter = char
                return dialect
        raise Error('Could not determine delimiter')

    def has_header(self, sample):
        rows = list(reader(_io.StringIO(sample), self.sniff(sample)))
        numeric = [_re.fullmatch(r'[-+]?\d+(\.\d+)?', cell) is not None for cell in rows[1]] if len(rows) > 1 else []
        return any(numeric) and not any([_re.fullmatch(r'[-+]?\d+(\.\d+)?', cell) for cell in rows[0]])
