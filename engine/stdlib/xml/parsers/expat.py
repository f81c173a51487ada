"""Reads XML and calls a handler for each piece; what etree, minidom and sax are made of."""
import re

__all__ = ['ParserCreate', 'ErrorString', 'ExpatError', 'error', 'XMLParserType', 'errors', 'model']
EXPAT_VERSION = 'expat_2.6.3'
version_info = (2, 6, 3)
native_encoding = 'UTF-8'

_TEXTS = {2: 'syntax error', 3: 'no element found', 4: 'not well-formed (invalid token)', 5: 'unclosed token',
          7: 'mismatched tag', 8: 'duplicate attribute', 9: 'junk after document element', 11: 'undefined entity',
          12: 'recursive entity reference', 14: 'reference to invalid character number',
          17: 'XML or text declaration not at start of entity', 18: 'unknown encoding', 20: 'unclosed CDATA section',
          27: 'unbound prefix', 28: 'must not undeclare prefix', 36: 'parsing finished'}
_NAME = r'[A-Za-z_:\u00b7-\U0010ffff][\w:.\-\u00b7]*'
_OPEN = re.compile(f'<({_NAME})')
_CLOSE = re.compile(rf'</({_NAME})\s*>')
_ATTRIBUTE = re.compile(rf'''\s+({_NAME})\s*=\s*("[^"<]*"|'[^'<]*')''')
_ATTRIBUTE_BEGINS = re.compile(rf'''\s+{_NAME}\s*(?:=\s*(?:"[^"<]*|'[^'<]*)?)?|\s*''')
_END = re.compile(r'\s*(/?)>')
_NAMES_END = re.compile(rf'<(?:/?(?:{_NAME})?\s*)?')
_PI = re.compile(rf'<\?({_NAME})(?:\s+(.*?))?\?>', re.DOTALL)
_REFERENCE = re.compile(rf'&(?:#([0-9]+)|#x([0-9a-fA-F]+)|({_NAME}));')
_REFERENCE_BEGINS = re.compile(rf'&(?:#x?[0-9a-fA-F]*|{_NAME})?')
_FORBIDDEN = re.compile('[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\\]\\]>')
_ENTITY = re.compile(rf'''<!ENTITY\s+({_NAME})\s+("[^"]*"|'[^']*')\s*>''')
_DOCTYPE = re.compile(rf'''<!DOCTYPE\s+({_NAME})(?:\s+(?:PUBLIC\s+("[^"]*"|'[^']*')|SYSTEM)\s+("[^"]*"|'[^']*'))?\s*''')
_CODING = re.compile(rb'''<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z0-9._\-]+)["']''')
_DECLARED = re.compile(r'''(\w+)\s*=\s*["']([^"']*)["']''')
_ENTITIES = {'lt': '<', 'gt': '>', 'amp': '&', 'quot': '"', 'apos': "'"}
_XML = 'http://www.w3.org/XML/1998/namespace'


class ExpatError(Exception):
    pass


error = ExpatError


def ErrorString(code, /):
    return _TEXTS.get(code)


class errors:
    """The texts of errors, by CPython's names."""
    XML_ERROR_SYNTAX, XML_ERROR_NO_ELEMENTS, XML_ERROR_INVALID_TOKEN, XML_ERROR_UNCLOSED_TOKEN, XML_ERROR_TAG_MISMATCH = \
        [_TEXTS[n] for n in (2, 3, 4, 5, 7)]
    messages = _TEXTS
    codes = {text: code for code, text in _TEXTS.items()}


class XMLParserType:
    ordered_attributes = specified_attributes = namespace_prefixes = False
    buffer_text, buffer_size = False, 8192
    StartElementHandler = EndElementHandler = CharacterDataHandler = CommentHandler = ProcessingInstructionHandler = None
    StartCdataSectionHandler = EndCdataSectionHandler = StartDoctypeDeclHandler = EndDoctypeDeclHandler = None
    XmlDeclHandler = StartNamespaceDeclHandler = EndNamespaceDeclHandler = EntityDeclHandler = None
    DefaultHandler = DefaultHandlerExpand = ExternalEntityRefHandler = None

    def __init__(self, encoding=None, namespace_separator=None):
        self._encoding, self._separator = encoding, namespace_separator
        self._bytes, self._text, self._at = b'', '', 0
        self._line, self._column = 1, 0
        self._open = []                     # names as they are written
        self._scopes = [{'xml': _XML}]      # prefix: namespace
        self._entities = dict(_ENTITIES)
        self._begun = self._root_ended = self._finished = False
        self.ErrorCode = 0

    CurrentLineNumber = ErrorLineNumber = property(lambda self: self._line)
    CurrentColumnNumber = ErrorColumnNumber = property(lambda self: self._column)
    CurrentByteIndex = ErrorByteIndex = property(lambda self: self._at)

    def ParseFile(self, file, /):
        while data := file.read(65536):
            self.Parse(data, False)
        return self.Parse(b'', True)

    def Parse(self, data, isfinal=False, /):
        if self._finished:
            self._fail(36)
        self._text = self._text[self._at:] + self._decoded(data, isfinal)
        self._at = 0
        while self._at < len(self._text) and (end := self._next(isfinal)) > self._at:
            self._move(end)
        if isfinal:
            self._finished = True
            if self._open or not self._root_ended:
                self._fail(3)
        return 1

    def _decoded(self, data, final):
        if isinstance(data, str):
            text = data
        else:
            data = self._bytes + bytes(data)
            coding = self._encoding
            if coding is None and not self._begun:
                found = _CODING.match(data)
                coding = 'utf-16' if data[:2] in (b'\xff\xfe', b'\xfe\xff') else found[1].decode() if found else 'utf-8'
                if coding.lower() in ('utf-8', 'utf8'):
                    coding = 'utf-8-sig' if data.startswith(b'\xef\xbb\xbf') else 'utf-8'
            try:
                self._bytes = b''
                text = data.decode(coding or 'utf-8')
                self._encoding = 'utf-8' if coding == 'utf-8-sig' else coding
            except LookupError:
                self._column = 30 if self._column == 0 else self._column
                self._fail(18)
            except UnicodeDecodeError as wrong:
                if not final and len(data) - wrong.start < 4:
                    text, self._bytes = data[:wrong.start].decode(coding or 'utf-8'), data[wrong.start:]
                else:
                    self._move_over(data[:wrong.start].decode(coding or 'utf-8'))
                    self._fail(4)
        return text.replace('\r\n', '\n').replace('\r', '\n') if '\r' in text else text

    def _move_over(self, text):
        lines = text.count('\n')
        self._line += lines
        self._column = len(text) - text.rindex('\n') - 1 if lines else self._column + len(text)

    def _move(self, end):
        self._move_over(self._text[self._at:end])
        self._at = end

    def _fail(self, code, at=None):
        if at is not None:
            self._move(at)
        self.ErrorCode = code
        wrong = ExpatError(f'{_TEXTS[code]}: line {self._line}, column {self._column}')
        wrong.code, wrong.lineno, wrong.offset = code, self._line, self._column
        raise wrong

    def _unfinished(self, at, final, code=5):
        """A piece that the text so far does not complete."""
        if final:
            self._fail(code)
        return at

    def _next(self, final):
        """Handles what begins here; where it ends, or where it begins when it is not complete."""
        text, at = self._text, self._at
        if text[at] != '<':
            return self._data(text, at, final)
        second = text[at + 1:at + 2]
        if second == '':
            return self._unfinished(at, final)
        if second == '/':
            return self._end_tag(text, at, final)
        if second == '?':
            return self._instruction(text, at, final)
        if second == '!':
            return self._declaration(text, at, final)
        return self._start_tag(text, at, final)

    def _data(self, text, at, final):
        end = text.find('<', at)
        whole = end >= 0
        if not whole:
            end = len(text)
            if not final:
                reference = text.rfind('&', at)
                if reference >= 0 and ';' not in text[reference:]:
                    end = reference
        piece = text[at:end]
        if not self._open:
            blank = len(piece) - len(piece.lstrip(' \t\n'))
            if piece.startswith('\ufeff') and not self._begun:
                return at + 1
            if blank < len(piece):
                self._fail(4 if piece[blank] == '&' else 9 if self._root_ended else 2, at + blank)
            return end
        wrong = _FORBIDDEN.search(piece)
        if wrong is not None:
            self._expanded(piece[:wrong.start()], at)       # a wrong reference before it comes first
            self._fail(4, at + wrong.start() + (2 if wrong[0] == ']]>' else 0))
        if '&' in piece:
            piece = self._expanded(piece, at)
        if piece and self.CharacterDataHandler is not None:
            self.CharacterDataHandler(piece)
        return end

    def _expanded(self, piece, at=None, seen=()):
        """With references replaced. `at`: where the piece stands, for errors; None in an attribute."""
        out, place = [], 0
        while (begin := piece.find('&', place)) >= 0:
            out.append(piece[place:begin])
            where = None if at is None or seen else at + begin
            found = _REFERENCE.match(piece, begin)
            if found is None:
                self._fail(4, None if where is None else at + _REFERENCE_BEGINS.match(piece, begin).end())
            decimal, hexadecimal, name = found.groups()
            if name is None:
                number = int(decimal) if decimal else int(hexadecimal, 16)
                if number > 0x10ffff or number < 32 and number not in (9, 10, 13) or 0xd800 <= number < 0xe000:
                    self._fail(14, where)
                out.append(chr(number))
            elif name in _ENTITIES:
                out.append(_ENTITIES[name])
            elif name not in self._entities:
                self._entity = name
                self._fail(11, where)
            elif name in seen:
                self._fail(12, where)
            else:
                out.append(self._expanded(self._entities[name], at, (*seen, name)))
            place = found.end()
        out.append(piece[place:])
        return ''.join(out)

    def _start_tag(self, text, at, final):
        if self._root_ended:
            self._fail(9)
        found = _OPEN.match(text, at)
        if found is None:
            self._fail(4, at + 1)
        place, attributes = found.end(), {}
        while one := _ATTRIBUTE.match(text, place):
            name, value = one[1], one[2][1:-1]
            if name in attributes:
                self._fail(8, one.start(1))
            if '&' in value or '\n' in value or '\t' in value:
                value = self._expanded(value.replace('\n', ' ').replace('\t', ' '))
            attributes[name] = value
            place = one.end()
        end = _END.match(text, place)
        if end is None:
            wrong = _ATTRIBUTE_BEGINS.match(text, place).end()
            if wrong < len(text) and text[wrong:] != '/':
                self._fail(4, wrong + (text[wrong] == '/'))
            return self._unfinished(at, final)
        self._begun = True
        self._open.append(found[1])
        self._start(found[1], attributes)
        if end[1]:
            self._end()
        return end.end()

    def _start(self, name, attributes):
        if self._separator is not None:
            name, attributes = self._with_namespaces(name, attributes)
        if self.StartElementHandler is not None:
            if self.ordered_attributes:
                attributes = [word for pair in attributes.items() for word in pair]
            self.StartElementHandler(name, attributes)

    def _end(self):
        name = self._open.pop()
        if self._separator is not None:
            full = self._full(name, True)
            if self.EndElementHandler is not None:
                self.EndElementHandler(full)
            scope, outer = self._scopes.pop(), self._scopes[-1]
            if self.EndNamespaceDeclHandler is not None:
                for prefix in [prefix for prefix in scope if scope[prefix] != outer.get(prefix)]:
                    self.EndNamespaceDeclHandler(prefix or None)
        elif self.EndElementHandler is not None:
            self.EndElementHandler(name)
        self._root_ended = not self._open

    def _with_namespaces(self, name, attributes):
        scope, kept = self._scopes[-1], {}
        for key, value in attributes.items():
            if key != 'xmlns' and not key.startswith('xmlns:'):
                kept[key] = value
                continue
            if scope is self._scopes[-1]:
                scope = dict(scope)
            if not value and key != 'xmlns':
                self._fail(28)
            scope[key[6:]] = value
            if self.StartNamespaceDeclHandler is not None:
                self.StartNamespaceDeclHandler(key[6:] or None, value)
        self._scopes.append(scope)
        full = {self._full(key, False): value for key, value in kept.items()}
        if len(full) < len(kept):
            self._fail(8)
        return self._full(name, True), full

    def _full(self, name, is_element):
        prefix, colon, local = name.rpartition(':')
        if not colon and not is_element:
            return name
        space = self._scopes[-1].get(prefix)
        if space is None and colon:
            self._fail(27)
        return space + self._separator + local if space else local

    def _end_tag(self, text, at, final):
        found = _CLOSE.match(text, at)
        if found is None:
            wrong = _NAMES_END.match(text, at).end()
            if wrong < len(text):
                self._fail(4, wrong)
            return self._unfinished(at, final)
        if not self._open:
            self._fail(4, at + 1)
        if found[1] != self._open[-1]:
            self._fail(7, at + 2)
        self._end()
        return found.end()

    def _instruction(self, text, at, final):
        if text.find('?>', at) < 0:
            return self._unfinished(at, final)
        found = _PI.match(text, at)
        if found is None:
            self._fail(4, at + 2)
        if found[1] == 'xml':
            if self._begun or self._line > 1 or self._column:
                self._fail(17)
            if self.XmlDeclHandler is not None:
                said = dict(_DECLARED.findall(found[2] or ''))
                alone = {'yes': 1, 'no': 0}.get(said.get('standalone'), -1)
                self.XmlDeclHandler(said.get('version'), said.get('encoding'), alone)
        elif self.ProcessingInstructionHandler is not None:
            self.ProcessingInstructionHandler(found[1], found[2] or '')
        self._begun = True
        return found.end()

    def _declaration(self, text, at, final):
        self._begun = True
        for opening in '<!--', '<![CDATA[', '<!DOCTYPE':
            if text.startswith(opening, at):
                break
            if opening.startswith(text[at:]):
                return self._unfinished(at, final)
        else:
            self._fail(4, at + 2)
        if opening == '<!--':
            end = text.find('--', at + 4)
            if end < 0 or end + 2 == len(text):
                return self._unfinished(at, final)
            if text[end + 2] != '>':
                self._fail(4, end + 2)
            if self.CommentHandler is not None:
                self.CommentHandler(text[at + 4:end])
            return end + 3
        if opening == '<!DOCTYPE':
            if self._open:
                self._fail(4, at + 2)
            return self._doctype(text, at, final)
        end = text.find(']]>', at)
        if end < 0:
            if final:
                self._fail(20, len(text))
            return at
        if not self._open:
            self._fail(9 if self._root_ended else 2)
        if self.StartCdataSectionHandler is not None:
            self.StartCdataSectionHandler()
        if end > at + 9 and self.CharacterDataHandler is not None:
            self.CharacterDataHandler(text[at + 9:end])
        if self.EndCdataSectionHandler is not None:
            self.EndCdataSectionHandler()
        return end + 3

    def _doctype(self, text, at, final):
        found = _DOCTYPE.match(text, at)
        inside, end = '', -1
        if found is not None:
            end = text.find('>', found.end())
            if text.startswith('[', found.end()):
                close = text.find(']', found.end())
                end = text.find('>', close) if close >= 0 else -1
                inside = text[found.end() + 1:close]
        if end < 0:
            if final and text.startswith('[', found.end() if found else at):
                self._fail(3, len(text))
            return self._unfinished(at, final)
        public, system = [part and part[1:-1] for part in found.groups()[1:]]
        if self.StartDoctypeDeclHandler is not None:
            self.StartDoctypeDeclHandler(found[1], system, public, int(bool(inside)))
        for name, value in _ENTITY.findall(inside):
            self._entities.setdefault(name, value[1:-1])
            if self.EntityDeclHandler is not None:
                self.EntityDeclHandler(name, False, value[1:-1], None, None, None, None)
        if self.EndDoctypeDeclHandler is not None:
            self.EndDoctypeDeclHandler()
        return end + 1

    def SetBase(self, base, /):
        self._base = base

    def GetBase(self):
        return getattr(self, '_base', None)

    def UseForeignDTD(self, flag=True, /):
        pass

    def SetParamEntityParsing(self, flag, /):
        return 1


XMLParserType.__name__ = XMLParserType.__qualname__ = 'xmlparser'
XML_PARAM_ENTITY_PARSING_NEVER, XML_PARAM_ENTITY_PARSING_UNLESS_STANDALONE, XML_PARAM_ENTITY_PARSING_ALWAYS = range(3)


class model:
    XML_CTYPE_EMPTY, XML_CTYPE_ANY, XML_CTYPE_MIXED, XML_CTYPE_NAME, XML_CTYPE_CHOICE, XML_CTYPE_SEQ = range(1, 7)


def ParserCreate(encoding=None, namespace_separator=None, intern=None):
    return XMLParserType(encoding, namespace_separator)
