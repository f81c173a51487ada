"""Constants of characters, and templates."""

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

    def __init__(self, template):
        self.template = template

    def _parts(self):
        """(literal text, None) and (source text, name); name '' is an invalid placeholder."""
        text = self.template
        at = 0
        while True:
            dollar = text.find('$', at)
            if dollar < 0:
                yield text[at:], None
                return
            yield text[at:dollar], None
            end = dollar + 1
            if text[end:end + 1] == '$':
                yield '$', None
                at = end + 1
                continue
            braced = text[end:end + 1] == '{'
            start = end + braced
            end = start
            while end < len(text) and (text[end] == '_' or text[end].isascii()
                                       and text[end].isalnum()):
                end += 1
            name = text[start:end]
            if braced and text[end:end + 1] != '}' or not name or name[0].isdigit():
                yield text[dollar:dollar + 1], ''
                at = dollar + 1
                continue
            end += braced
            yield text[dollar:end], name
            at = end

    def substitute(self, mapping={}, /, **kws):
        values = {**mapping, **kws}
        out = []
        for source, name in self._parts():
            if name is None:
                out.append(source)
            elif name == '':
                raise ValueError('Invalid placeholder in string')
            else:
                out.append(str(values[name]))
        return ''.join(out)

    def safe_substitute(self, mapping={}, /, **kws):
        values = {**mapping, **kws}
        return ''.join([source if name is None or name not in values else str(values[name])
                        for source, name in self._parts()])


class Formatter:
    def format(self, format_string, /, *args, **kwargs):
        return format_string.format(*args, **kwargs)

    def vformat(self, format_string, args, kwargs):
        return format_string.format(*args, **kwargs)
