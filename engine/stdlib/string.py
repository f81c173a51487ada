"""Constants of characters, templates, and formatting that can be changed."""

import re as _re

__all__ = ['ascii_letters', 'ascii_lowercase', 'ascii_uppercase', 'capwords', 'digits', 'hexdigits', 'octdigits',
           'printable', 'punctuation', 'whitespace', 'Formatter', 'Template']

whitespace = ' \t\n\r\v\f'
ascii_lowercase = 'abcdefghijklmnopqrstuvwxyz'
ascii_uppercase = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
ascii_letters = ascii_lowercase + ascii_uppercase
digits = '0123456789'
hexdigits = digits + 'abcdef' + 'ABCDEF'
octdigits = '01234567'
punctuation = r"""!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~"""
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    return (sep or ' ').join([word.capitalize() for word in s.split(sep)])


class Template:
    """$name and ${name} are replaced; $$ is a dollar sign."""

    delimiter = '$'
    idpattern = r'(?a:[_a-z][_a-z0-9]*)'
    braceidpattern = None
    flags = _re.IGNORECASE

    def __init_subclass__(cls):
        super().__init_subclass__()
        cls._compiled = None

    _compiled = None

    def __init__(self, template):
        self.template = template

    def _matches(self):
        cls = type(self)
        if cls._compiled is None:
            sign = _re.escape(cls.delimiter)
            cls._compiled = _re.compile(f'{sign}(?:(?P<escaped>{sign})|(?P<named>{cls.idpattern})|'
                                        f'{{(?P<braced>{cls.braceidpattern or cls.idpattern})}}|(?P<invalid>))', cls.flags)
        return cls._compiled

    def _bad(self, m):
        at = m.start('invalid')
        lines = self.template[:at].splitlines(keepends=True)
        if lines:
            column, line = at - len(''.join(lines[:-1])), len(lines)
        else:
            column = line = 1
        raise ValueError(f'Invalid placeholder in string: line {line}, col {column}')

    def substitute(self, mapping={}, /, **kws):
        values = {**mapping, **kws} if kws else mapping

        def replace(m):
            name = m['named'] or m['braced']
            if name is not None:
                return str(values[name])
            return self.delimiter if m['escaped'] is not None else self._bad(m)

        return self._matches().sub(replace, self.template)

    def safe_substitute(self, mapping={}, /, **kws):
        values = {**mapping, **kws} if kws else mapping

        def replace(m):
            name = m['named'] or m['braced']
            if name is not None:
                try:
                    return str(values[name])
                except KeyError:
                    return m[0]
            return self.delimiter if m['escaped'] is not None else m[0]

        return self._matches().sub(replace, self.template)

    def is_valid(self):
        return all([m['invalid'] is None for m in self._matches().finditer(self.template)])

    def get_identifiers(self):
        out = []
        for m in self._matches().finditer(self.template):
            name = m['named'] or m['braced']
            if name is not None and name not in out:
                out.append(name)
        return out


class Formatter:
    """str.format() in steps that subclasses can replace."""

    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        used = set()
        text = self._vformat(format_string, args, kwargs, used, [0], 2)
        self.check_unused_args(used, args, kwargs)
        return text

    def _vformat(self, format_string, args, kwargs, used, counter, depth):
        if depth < 0:
            raise ValueError('Max string recursion exceeded')
        out = []
        for literal, name, spec, conversion in self.parse(format_string):
            if literal:
                out.append(literal)
            if name is None:
                continue
            if name == '' or name[0] in '.[':
                if counter[0] is None:
                    raise ValueError('cannot switch from manual field specification to automatic field numbering')
                name = str(counter[0]) + name
                counter[0] += 1
            elif name[0].isdigit():
                if counter[0]:
                    raise ValueError('cannot switch from automatic field numbering to manual field specification')
                counter[0] = None
            obj, key = self.get_field(name, args, kwargs)
            used.add(key)
            obj = self.convert_field(obj, conversion)
            spec = self._vformat(spec, args, kwargs, used, counter, depth - 1) if '{' in spec else spec
            out.append(self.format_field(obj, spec))
        return ''.join(out)

    def parse(self, format_string):
        text, at, literal = format_string, 0, []
        while at < len(text):
            char = text[at]
            at += 1
            if char not in '{}':
                literal.append(char)
                continue
            if text[at:at + 1] == char:
                at += 1
                yield ''.join(literal) + char, None, None, None
                literal = []
                continue
            if char == '}':
                raise ValueError("Single '}' encountered in format string")
            start, depth = at, 1
            while at < len(text) and depth:
                depth += (text[at] == '{') - (text[at] == '}')
                at += 1
            if depth:
                raise ValueError("expected '}' before end of string" if start < len(text) else
                                 "Single '{' encountered in format string")
            field = text[start:at - 1]
            m = _re.match(r'((?:\[[^\]]*\]|[^!:\[])*)(?:!(.))?(?::(.*))?\Z', field, _re.S)
            yield ''.join(literal), m[1], m[3] or '', m[2]
            literal = []
        if literal:
            yield ''.join(literal), None, None, None

    def get_field(self, field_name, args, kwargs):
        m = _re.match(r'[^.\[]*', field_name)
        first = int(m[0]) if m[0].isdigit() else m[0]
        obj = self.get_value(first, args, kwargs)
        for attribute, item in _re.findall(r'\.([^.\[]+)|\[([^\]]+)\]', field_name[m.end():]):
            obj = getattr(obj, attribute) if attribute else obj[int(item) if item.isdigit() else item]
        return obj, first

    def get_value(self, key, args, kwargs):
        return args[key] if isinstance(key, int) else kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        pass

    def format_field(self, value, format_spec):
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        if conversion is None:
            return value
        if conversion not in 'sra':
            raise ValueError(f'Unknown conversion specifier {conversion!s}')
        return str(value) if conversion == 's' else repr(value) if conversion == 'r' else ascii(value)
