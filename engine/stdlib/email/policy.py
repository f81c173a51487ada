"""How messages are read and written: compat32, the old way, and default, in which headers know what they mean."""
import re

__all__ = ['Compat32', 'compat32', 'Policy', 'EmailPolicy', 'default', 'strict', 'SMTP', 'SMTPUTF8', 'HTTP']


class Policy:
    max_line_length, linesep, cte_type, raise_on_defect = 78, '\n', '8bit', False
    mangle_from_, message_factory, verify_generated_headers, utf8 = False, None, True, False

    def __init__(self, **settings):
        for name, value in settings.items():
            if not hasattr(type(self), name):
                raise TypeError(f'{name!r} is an invalid keyword argument for {type(self).__name__}')
            self.__dict__[name] = value

    def __setattr__(self, name, value):
        raise AttributeError(f'{type(self).__name__!r} object attribute {name!r} is read-only' if hasattr(self, name)
                             else f'{type(self).__name__!r} object has no attribute {name!r}')

    def __repr__(self):
        return f"{type(self).__name__}({', '.join([f'{name}={value!r}' for name, value in self.__dict__.items()])})"

    def clone(self, **settings):
        return type(self)(**{**self.__dict__, **settings})

    def __add__(self, other):
        return self.clone(**other.__dict__)

    def handle_defect(self, obj, defect):
        if self.raise_on_defect:
            raise defect
        self.register_defect(obj, defect)

    def register_defect(self, obj, defect):
        obj.defects.append(defect)

    def header_max_count(self, name):
        return None

    def fold_binary(self, name, value):
        return self.fold(name, value).encode('ascii', 'surrogateescape')


class Compat32(Policy):
    mangle_from_ = True

    def header_source_parse(self, sourcelines):
        name, _, value = sourcelines[0].partition(':')
        return name, ''.join([value.lstrip(' \t'), *sourcelines[1:]]).rstrip('\r\n')

    def header_store_parse(self, name, value):
        return name, value

    def header_fetch_parse(self, name, value):
        if isinstance(value, str) and re.search('[\ud800-\udfff]', value):
            from email.charset import Charset
            from email.header import Header
            return Header(value.encode('ascii', 'surrogateescape').decode('ascii', 'replace'), Charset('utf-8'),
                          header_name=name)
        return value

    def fold(self, name, value):
        from email.header import Header
        if isinstance(value, str):
            value = Header('\n'.join(value.splitlines()), header_name=name)
        if not hasattr(value, 'encode') or not hasattr(value, '_chunks'):
            return f'{name}: {value}{self.linesep}'
        value._name = name
        return f'{name}: {value.encode(maxlinelen=self.max_line_length or 0, linesep=self.linesep)}{self.linesep}'


compat32 = Compat32()


def _word(text):
    """As an encoded word, in whichever way is shorter."""
    from email.charset import encode_b, encode_q
    data = text.encode('utf-8', 'surrogateescape')
    q, b = encode_q(data), encode_b(data)
    return f'=?utf-8?q?{q}?=' if len(q) - len(b) < 5 else f'=?utf-8?b?{b}?='


class EmailPolicy(Policy):
    refold_source, header_factory, content_manager = 'long', None, None

    def _factory(self):
        if self.header_factory is None:
            from email.headerregistry import HeaderRegistry
            self.__dict__['header_factory'] = HeaderRegistry()
        return self.header_factory

    def __repr__(self):
        shown = {name: value for name, value in self.__dict__.items() if name != 'header_factory'}
        return f"EmailPolicy({', '.join([f'{name}={value!r}' for name, value in shown.items()])})"

    def header_max_count(self, name):
        return self._factory()[name].max_count

    def header_source_parse(self, sourcelines):
        name, _, value = sourcelines[0].partition(':')
        return name, ''.join([value.lstrip(' \t\r\n'), *sourcelines[1:]]).rstrip('\r\n')

    def header_store_parse(self, name, value):
        if hasattr(value, 'name') and value.name.lower() == name.lower():
            return name, value
        if isinstance(value, str) and len(value.splitlines()) > 1:
            raise ValueError('Header values may not contain linefeed or carriage return characters')
        return name, self._factory()(name, value)

    def header_fetch_parse(self, name, value):
        if hasattr(value, 'name'):
            return value
        return self._factory()(name, ''.join(re.split(r'\r\n|\r|\n', value)))

    def fold(self, name, value):
        if not hasattr(value, 'name'):
            lines = value.splitlines()
            long = self.refold_source == 'all' or self.refold_source == 'long' and any(
                [len(line) + (len(name) + 2 if at == 0 else 0) > (self.max_line_length or 1 << 30)
                 for at, line in enumerate(lines)])
            if not long and value.isascii():
                return f'{name}: {self.linesep.join(lines)}{self.linesep}'
        return self._folded(name, self.header_fetch_parse(name, value))

    def _folded(self, name, value):
        width, lines, line = self.max_line_length or 1 << 30, [], f'{name}:'
        pieces = value._pieces()
        at = 0
        while at < len(pieces):
            piece = pieces[at]
            if line == f'{name}:' and not piece[:1].isspace():
                piece = ' ' + piece
            at += 1
            if not self.utf8 and not piece.isascii():
                while at < len(pieces) and not pieces[at].isascii():
                    piece += pieces[at]
                    at += 1
                piece = piece[:1] + _word(piece[1:])
                if len(line) + len(piece) > width:
                    line = self._words(piece[1:], value, line, lines, width)
                    continue
            if len(line) + len(piece) > width and (len(piece) <= width or line[-1:] != ':'):
                lines.append(line)
                line = piece if piece[:1].isspace() else ' ' + piece
            else:
                line += piece
        return self.linesep.join([*lines, line]) + self.linesep

    @staticmethod
    def _words(word, value, line, lines, width):
        """A long encoded word in several lines; the last of them."""
        from email.header import decode_header
        text = ''.join([part.decode(charset) for part, charset in decode_header(word)])
        piece = ''
        for letter in text:
            if len(line) + 1 + len(_word(piece + letter)) > width:
                if piece:
                    line += ' ' + _word(piece)
                lines.append(line)
                line, piece = '', ''
            piece += letter
        return line + ' ' + _word(piece)


default = EmailPolicy()
strict = default.clone(raise_on_defect=True)
SMTP = default.clone(linesep='\r\n')
HTTP = default.clone(linesep='\r\n', max_line_length=None)
SMTPUTF8 = SMTP.clone(utf8=True)
