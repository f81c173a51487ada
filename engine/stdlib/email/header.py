"""Headers in any language: encoded words, =?utf-8?q?...?=, written and read."""
import binascii
import re
from email.charset import Charset

__all__ = ['Header', 'decode_header', 'make_header']
_WORD = re.compile(r'=\?([^?]*?)\?([qQbB])\?(.*?)\?=', re.DOTALL)


def _decoded(coding, text):
    if coding in 'qQ':
        return binascii.a2b_qp(text.encode('ascii', 'surrogateescape'), header=True)
    return binascii.a2b_base64(text + '=' * (-len(text) % 4))


def decode_header(header):
    """[(bytes, character set)], or [(str, None)] if nothing is encoded."""
    if isinstance(header, Header):
        return [(text.encode(str(charset)), str(charset)) for text, charset in header._chunks]
    header = str(header)
    if not _WORD.search(header):
        return [(header, None)]
    pieces = []
    for line in header.splitlines():
        at = 0
        for found in _WORD.finditer(line):
            between = line[at:found.start()]
            if at == 0:
                between = between.lstrip()
            if between and not (between.isspace() and pieces and pieces[-1][1] is not None):
                pieces.append((between.encode('latin-1', 'backslashreplace'), None))
            pieces.append((_decoded(found[2], found[3]), found[1].lower()))
            at = found.end()
        if line[at:].strip():
            pieces.append((line[at:].encode('latin-1', 'backslashreplace'), None))
    joined = []
    for data, charset in pieces:
        if joined and joined[-1][1] == charset:
            joined[-1] = (joined[-1][0] + data if charset else joined[-1][0] + b' ' + data, charset)
        else:
            joined.append((data, charset))
    return joined


def make_header(decoded_seq, maxlinelen=None, header_name=None, continuation_ws=' '):
    header = Header(maxlinelen=maxlinelen, header_name=header_name, continuation_ws=continuation_ws)
    for text, charset in decoded_seq:
        header.append(text, charset if charset is None or isinstance(charset, Charset) else Charset(charset))
    return header


def fold(name, text, width, linesep='\n', signs=';, \t'):
    """A plain header as lines of at most `width`, broken where that is least bad."""
    lines, line, fresh = [], '', len(name) + 2
    for word in re.findall(r'\s*\S+|\s+$', text):
        if line and width and fresh + len(line) + len(word) > width:
            rest = ''
            for sign in signs:
                at = len(line) if line.endswith(sign) or sign.isspace() else \
                    max([line.rfind(sign + ' '), line.rfind(sign + '\t')]) + 1
                if at > 0:
                    line, rest = line[:at], line[at:]
                    break
            lines.append(line)
            line, fresh = rest + word, 0
            if width and len(line) > width and rest:
                lines.append(rest)
                line = word
        else:
            line += word
    return f'{name}: ' + linesep.join([*lines, line])


class Header:
    def __init__(self, s=None, charset=None, maxlinelen=None, header_name=None, continuation_ws=' ', errors='strict'):
        self._charset = charset if isinstance(charset, Charset) else Charset(charset or 'us-ascii')
        self._chunks, self._name = [], header_name
        self._width, self._space = 78 if maxlinelen is None else maxlinelen, continuation_ws
        if s is not None:
            self.append(s, charset, errors)

    def append(self, s, charset=None, errors='strict'):
        charset = self._charset if charset is None else charset if isinstance(charset, Charset) else Charset(charset)
        if not isinstance(s, str):
            s = bytes(s).decode(charset.input_codec or 'us-ascii', errors)
        try:
            s.encode(charset.output_charset, errors)
        except UnicodeEncodeError:
            if charset.output_charset != 'us-ascii':
                raise
            charset = Charset('utf-8')
        self._chunks.append((s, charset))

    def __str__(self):
        out, before = '', None
        for text, charset in self._chunks:
            plain = charset == 'us-ascii'
            if out and before is not None and before != plain and not out[-1:].isspace() and not text[:1].isspace():
                out += ' '
            elif out and plain and before and not out[-1:].isspace() and not text[:1].isspace():
                out += ' '
            out += text
            before = plain
        return out

    def __eq__(self, other):
        return other == str(self)

    def encode(self, splitchars=';, \t', maxlinelen=None, linesep='\n'):
        width = self._width if maxlinelen is None else maxlinelen
        used = len(self._name) + 2 if self._name else 0
        lines, line, after_word = [], '', False
        for text, charset in self._chunks:
            if charset == 'us-ascii':
                begin = line + (' ' if line and not text[:1].isspace() else '')
                folded = fold('x' * (used - 2), begin + text, width, linesep, splitchars) if used > 1 else \
                    fold('', begin + text, width and width + 2, linesep, splitchars)
                *more, line = folded.partition(': ')[2].split(linesep)
                if more:
                    lines += more
                    used = 0
                after_word = False
                continue
            if line and not line[-1:].isspace():
                line += ' '
            for word in self._words(text, charset, width - used - len(line) if width else 0, width - 1 if width else 0):
                if word is None:
                    lines.append(line)
                    line, used = self._space, 0
                else:
                    line += word
        return linesep.join([*lines, line])

    @staticmethod
    def _words(text, charset, first, others):
        """Encoded words, None between two lines."""
        if not first and not others or len(charset.header_encode(text)) <= first:
            yield charset.header_encode(text)
            return
        room, piece = first, ''
        for letter in text:
            if len(charset.header_encode(piece + letter)) > room:
                if piece:
                    yield charset.header_encode(piece)
                yield None
                room, piece = others, ''
            piece += letter
        if piece:
            yield charset.header_encode(piece)
