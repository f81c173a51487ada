"""XML as a tree: elements behave like lists of their children, with a tag, attributes and texts."""
import io
import re

__all__ = ['Comment', 'dump', 'Element', 'ElementTree', 'fromstring', 'fromstringlist', 'indent', 'iselement', 'iterparse',
           'parse', 'ParseError', 'PI', 'ProcessingInstruction', 'QName', 'SubElement', 'tostring', 'tostringlist',
           'TreeBuilder', 'VERSION', 'XML', 'XMLID', 'XMLParser', 'XMLPullParser', 'register_namespace']
VERSION = '1.3.0'


class ParseError(SyntaxError):
    """Text that is not XML: `code` is expat's, `position` a line and a column."""


def iselement(element):
    return hasattr(element, 'tag')


class Element:
    text = tail = None

    def __init__(self, tag, attrib={}, **extra):
        if not isinstance(attrib, dict):
            raise TypeError(f'Element() argument 2 must be dict, not {type(attrib).__name__}')
        self.tag, self.attrib = tag, {**attrib, **extra}
        self._children = []

    def __repr__(self):
        return f'<Element {self.tag!r} at 0x{id(self):x}>'

    def makeelement(self, tag, attrib, /):
        return type(self)(tag, attrib)

    def __copy__(self):
        other = self.makeelement(self.tag, self.attrib)
        other.text, other.tail, other._children = self.text, self.tail, self._children[:]
        return other

    def __len__(self):
        return len(self._children)

    def __bool__(self):
        import warnings
        warnings.warn('Testing an element\'s truth value will always return True in future versions.  Use specific '
                      '\'len(elem)\' or \'elem is not None\' test instead.', DeprecationWarning, stacklevel=2)
        return len(self._children) != 0

    def __getitem__(self, index):
        return self._children[index]

    def __setitem__(self, index, element):
        for one in element if isinstance(index, slice) else (element,):
            self._check(one)
        self._children[index] = element

    def __delitem__(self, index):
        del self._children[index]

    def __iter__(self):
        return iter(self._children)

    @staticmethod
    def _check(child, name=''):
        if not isinstance(child, Element):
            raise TypeError(f'{name}expected an Element, not {type(child).__name__}' if not name else
                            f'{name} argument {"2" if name == "insert()" else "1"} must be xml.etree.ElementTree.Element, '
                            f'not {type(child).__name__}')

    def append(self, subelement, /):
        self._check(subelement, 'append()')
        self._children.append(subelement)

    def extend(self, elements, /):
        for element in elements:
            self._check(element)
            self._children.append(element)

    def insert(self, index, subelement, /):
        self._check(subelement, 'insert()')
        self._children.insert(index, subelement)

    def remove(self, subelement, /):
        for at, child in enumerate(self._children):
            if child is subelement:
                del self._children[at]
                return
        raise ValueError('list.remove(x): x not in list')

    def find(self, path, namespaces=None):
        return next(_select(self, path, namespaces), None)

    def findtext(self, path, default=None, namespaces=None):
        found = self.find(path, namespaces)
        return default if found is None else found.text or ''

    def findall(self, path, namespaces=None):
        return list(_select(self, path, namespaces))

    def iterfind(self, path, namespaces=None):
        return _select(self, path, namespaces)

    def clear(self):
        self.attrib.clear()
        self._children = []
        self.text = self.tail = None

    def get(self, key, default=None):
        return self.attrib.get(key, default)

    def set(self, key, value, /):
        self.attrib[key] = value

    def keys(self):
        return self.attrib.keys()

    def items(self):
        return self.attrib.items()

    def iter(self, tag=None):
        """This element and all below it, in the order of the document."""
        if tag is None or tag == '*' or self.tag == tag:
            yield self
        for child in self._children:
            yield from child.iter(tag)

    def itertext(self):
        if not isinstance(self.tag, str) and self.tag is not None:
            return
        if self.text:
            yield self.text
        for child in self._children:
            yield from child.itertext()
            if child.tail:
                yield child.tail


def SubElement(parent, tag, attrib={}, **extra):
    element = parent.makeelement(tag, {**attrib, **extra})
    parent.append(element)
    return element


def Comment(text=None):
    element = Element(Comment)
    element.text = text
    return element


def ProcessingInstruction(target, text=None):
    element = Element(ProcessingInstruction)
    element.text = f'{target} {text}' if text else target
    return element


PI = ProcessingInstruction


class QName:
    """A name with its namespace, {uri}local."""

    def __init__(self, text_or_uri, tag=None):
        self.text = f'{{{text_or_uri}}}{tag}' if tag else text_or_uri

    def __str__(self):
        return self.text

    def __repr__(self):
        return f'<{type(self).__name__} {self.text!r}>'

    def __hash__(self):
        return hash(self.text)

    def __eq__(self, other):
        return self.text == (other.text if isinstance(other, QName) else other)

    def __lt__(self, other):
        return self.text < (other.text if isinstance(other, QName) else other)


# --- paths

_STEP = re.compile(r"""('[^']*'|"[^"]*")|(::|//?|\.\.|\(\)|!=|[/.*:\[\]()@=])|((?:\{[^}]*\})?[^/\[\]()@!=\s]+)|\s+""")


def _tokens(path, namespaces):
    """(kind, name): kind is '' for a name, and the sign itself or a quote otherwise."""
    is_attribute = False
    default = (namespaces or {}).get('')
    for found in _STEP.finditer(path):
        quoted, sign, name = found.groups()
        if quoted is not None:
            yield "'", quoted[1:-1]
        elif sign is not None:
            yield sign, ''
        elif name is not None:
            if name[0] != '{' and ':' in name:
                prefix, _, local = name.partition(':')
                if not namespaces or prefix not in namespaces:
                    raise SyntaxError(f'prefix {prefix!r} not found in prefix map')
                name = f'{{{namespaces[prefix]}}}{local}'
            elif name[0] != '{' and default and not is_attribute and not name.lstrip('-').isdigit():
                name = f'{{{default}}}{name}'
            yield '', name
        is_attribute = sign == '@'


def _fits(tag):
    """Whether a tag is what a step of a path names."""
    if tag == '*' or tag == '{*}*':
        return lambda name: isinstance(name, str) if tag == '{*}*' else True
    if tag.startswith('{*}'):
        local, end = tag[3:], tag[2:]
        return lambda name: isinstance(name, str) and (name == local or name.endswith(end))
    if tag.startswith('{}') or tag.endswith('}*'):
        return (lambda name: isinstance(name, str) and name[:1] != '{' and tag[2:] in ('*', name)) \
            if tag.startswith('{}') else (lambda name: isinstance(name, str) and name.startswith(tag[:-1]))
    return lambda name: name == tag


def _select(element, path, namespaces):
    """The elements that a path leads to from here."""
    if path[-1:] == '/':
        path += '*'
    if path[:1] == '/':
        raise SyntaxError('cannot use absolute path on element')
    steps, parents = list(_tokens(path, namespaces)), []
    found, at = iter([element]), 0
    while at < len(steps):
        kind, name = steps[at]
        at += 1
        if kind == '/' and at < len(steps):
            kind, name = steps[at]
            at += 1
        if kind == '//':
            kind, name = steps[at] if at < len(steps) else (')', '')
            if kind not in ('', '*'):
                raise SyntaxError('invalid descendant')
            at += 1
            found = _below(found, _fits(name or '*'))
        elif kind in ('', '*'):
            found = _children(found, _fits(name or '*'))
        elif kind == '..':
            if not parents:
                parents.append({child: parent for parent in element.iter() for child in parent})
            found = _parents(found, parents[0])
        elif kind == '[':
            end = at
            while end < len(steps) and steps[end][0] != ']':
                end += 1
            if end == len(steps):
                raise SyntaxError('invalid path')
            found = _filtered(found, steps[at:end], element, parents)
            at = end + 1
        elif kind != '.':
            raise SyntaxError('invalid path')
    return found


def _children(elements, fits):
    for element in elements:
        for child in element:
            if fits(child.tag):
                yield child


def _below(elements, fits):
    for element in elements:
        for child in element.iter():
            if child is not element and fits(child.tag):
                yield child


def _parents(elements, parent_of):
    seen = set()
    for element in elements:
        parent = parent_of.get(element)
        if parent is not None and parent not in seen:
            seen.add(parent)
            yield parent


def _filtered(elements, steps, root, parents):
    """Those for which a predicate, [...], holds."""
    shape = ''.join([kind or ('-' if name.lstrip('-').isdigit() else 'n') for kind, name in steps])
    names = [name for kind, name in steps if kind in ('', "'")]
    if shape == '@n':
        return (e for e in elements if e.get(names[0]) is not None)
    if shape == "@n='":
        return (e for e in elements if e.get(names[0]) == names[1])
    if shape == "@n!='":
        return (e for e in elements if e.get(names[0]) is not None and e.get(names[0]) != names[1])
    if shape == 'n':
        return (e for e in elements if e.find(names[0]) is not None)
    if shape in (".='", ".!='"):
        return (e for e in elements if (''.join(e.itertext()) == names[0]) == (shape == ".='"))
    if shape in ("n='", "n!='"):
        same = shape == "n='"
        return (e for e in elements
                if any([(''.join(c.itertext()) == names[1]) == same for c in e.findall(names[0])]))
    if shape in ('-', 'n()', 'n()-'):
        if shape == '-':
            index = int(names[0]) - 1
            if index < 0:
                raise SyntaxError('XPath position >= 1 expected')
        else:
            if names[0] != 'last':
                raise SyntaxError('unsupported function')
            index = -1
            if shape == 'n()-':
                index = int(names[1]) - 1
                if index > -2:
                    raise SyntaxError('XPath offset from last() must be negative')
        if not parents:
            parents.append({child: parent for parent in root.iter() for child in parent})
        return _at(elements, index, parents[0])
    raise SyntaxError('invalid predicate')


def _at(elements, index, parent_of):
    for element in elements:
        parent = parent_of.get(element)
        if parent is not None:
            alike = parent.findall(element.tag)
            if -len(alike) <= index < len(alike) and alike[index] is element:
                yield element


# --- writing

_namespace_map = {'http://www.w3.org/XML/1998/namespace': 'xml', 'http://www.w3.org/1999/xhtml': 'html',
                  'http://www.w3.org/1999/02/22-rdf-syntax-ns#': 'rdf', 'http://schemas.xmlsoap.org/wsdl/': 'wsdl',
                  'http://www.w3.org/2001/XMLSchema': 'xs', 'http://www.w3.org/2001/XMLSchema-instance': 'xsi',
                  'http://purl.org/dc/elements/1.1/': 'dc'}
_VOID = {'area', 'base', 'basefont', 'br', 'col', 'embed', 'frame', 'hr', 'img', 'input', 'isindex', 'link', 'meta',
         'param', 'source', 'track', 'wbr'}


def register_namespace(prefix, uri):
    if re.match(r'ns\d+$', prefix):
        raise ValueError('Prefix format reserved for internal use')
    for known, name in list(_namespace_map.items()):
        if known == uri or name == prefix:
            del _namespace_map[known]
    _namespace_map[uri] = prefix


def _wrong(text):
    raise TypeError(f'cannot serialize {text!r} (type {type(text).__name__})')


def _escaped(text):
    if not isinstance(text, str):
        _wrong(text)
    if '&' in text:
        text = text.replace('&', '&amp;')
    return text.replace('<', '&lt;').replace('>', '&gt;') if '<' in text or '>' in text else text


def _quoted(text):
    text = _escaped(text).replace('"', '&quot;')
    return text.replace('\r', '&#13;').replace('\n', '&#10;').replace('\t', '&#09;')


class _Writer:
    def __init__(self, write, root, method, default_namespace, short):
        self.write, self.method, self.short = write, method, short
        self.names = {None: None}           # tag or attribute: as it is written
        self.spaces = {}                    # URI: prefix
        self.default = default_namespace
        if default_namespace:
            self.spaces[default_namespace] = ''
        for element in root.iter():
            if isinstance(element.tag, (str, QName)):
                self._name(element.tag)
            elif element.tag not in (None, Comment, PI):
                _wrong(element.tag)
            for key, value in element.items():
                self._name(key)
                if isinstance(value, QName):
                    self._name(value)
            if isinstance(element.text, QName):
                self._name(element.text)

    def _name(self, name):
        text = name.text if isinstance(name, QName) else name
        if not isinstance(text, str):
            _wrong(name)
        if text in self.names:
            return
        if text[:1] != '{':
            if self.default:
                raise ValueError('cannot use non-qualified names with default_namespace option')
            self.names[text] = text
            return
        uri, local = text[1:].rsplit('}', 1)
        prefix = self.spaces.get(uri)
        if prefix is None:
            prefix = _namespace_map.get(uri, f'ns{len(self.spaces)}')
            if prefix != 'xml':
                self.spaces[uri] = prefix
        self.names[text] = f'{prefix}:{local}' if prefix else local

    def _text(self, text):
        return self.names[text.text] if isinstance(text, QName) else _escaped(text)

    def element(self, element, declare=True):
        write, tag, text = self.write, element.tag, element.text
        html = self.method == 'html'
        if tag is Comment:
            write(f'<!--{text}-->')
        elif tag is PI:
            write(f'<?{text}?>')
        elif tag is None:
            if text:
                write(self._text(text))
            for child in element:
                self.element(child, False)
        else:
            name = self.names[tag.text if isinstance(tag, QName) else tag]
            write('<' + name)
            if declare:
                for uri, prefix in sorted(self.spaces.items(), key=lambda item: item[1]):
                    write(f' xmlns{":" if prefix else ""}{prefix}="{_quoted(uri)}"')
            for key, value in element.items():
                key = self.names[key.text if isinstance(key, QName) else key]
                value = self.names[value.text] if isinstance(value, QName) else \
                    _escaped(value).replace('"', '&quot;') if html else _quoted(value)
                write(f' {key}="{value}"')
            if html or text or len(element) or not self.short:
                write('>')
                if text:
                    write(text if html and name.lower() in ('script', 'style') else self._text(text))
                for child in element:
                    self.element(child, False)
                if not html or name.lower() not in _VOID:
                    write(f'</{name}>')
            else:
                write(' />')
        if element.tail:
            write(_escaped(element.tail))


class ElementTree:
    def __init__(self, element=None, file=None):
        if element is not None and not iselement(element):
            raise TypeError(f'expected an Element, not {type(element).__name__}')
        self._root = element
        if file:
            self.parse(file)

    def getroot(self):
        return self._root

    def _setroot(self, element):
        if not iselement(element):
            raise TypeError(f'expected an Element, not {type(element).__name__}')
        self._root = element

    def parse(self, source, parser=None):
        parser = parser or XMLParser()
        file = source if hasattr(source, 'read') else open(source, 'rb')
        try:
            while data := file.read(65536):
                parser.feed(data)
            self._root = parser.close()
        finally:
            if file is not source:
                file.close()
        return self._root

    def iter(self, tag=None):
        return self._root.iter(tag)

    def _relative(self, path):
        if path[:1] == '/':
            import warnings
            warnings.warn('This search is broken in 1.3 and earlier, and will be fixed in a future version.  If you rely '
                          f"on the current behaviour, change it to {'.' + path!r}", FutureWarning, stacklevel=3)
            return '.' + path
        return path

    def find(self, path, namespaces=None):
        return self._root.find(self._relative(path), namespaces)

    def findtext(self, path, default=None, namespaces=None):
        return self._root.findtext(self._relative(path), default, namespaces)

    def findall(self, path, namespaces=None):
        return self._root.findall(self._relative(path), namespaces)

    def iterfind(self, path, namespaces=None):
        return self._root.iterfind(self._relative(path), namespaces)

    def write(self, file_or_filename, encoding=None, xml_declaration=None, default_namespace=None, method=None, *,
              short_empty_elements=True):
        if self._root is None:
            raise TypeError('ElementTree not initialized')
        method = method or 'xml'
        if method not in ('xml', 'html', 'text'):
            raise ValueError(f'unknown method {method!r}')
        encoding = encoding or 'us-ascii'
        as_text = encoding.lower() == 'unicode'
        out = []
        declared = 'utf-8' if as_text else encoding
        if method == 'xml' and (xml_declaration or xml_declaration is None and not as_text
                                and encoding.lower() not in ('utf-8', 'us-ascii')):
            out.append(f"<?xml version='1.0' encoding='{declared}'?>\n")
        if method == 'text':
            out += self._root.itertext()
            out += [self._root.tail] if self._root.tail else []
        else:
            _Writer(out.append, self._root, method, default_namespace, short_empty_elements).element(self._root)
        text = ''.join(out)
        data = text if as_text else text.encode(encoding, 'xmlcharrefreplace')
        if hasattr(file_or_filename, 'write'):
            file_or_filename.write(data)
        elif as_text:
            with open(file_or_filename, 'w', encoding='utf-8', errors='xmlcharrefreplace') as file:
                file.write(data)
        else:
            with open(file_or_filename, 'wb') as file:
                file.write(data)


def tostring(element, encoding=None, method=None, *, xml_declaration=None, default_namespace=None,
             short_empty_elements=True):
    out = io.StringIO() if encoding == 'unicode' else io.BytesIO()
    ElementTree(element).write(out, encoding, xml_declaration, default_namespace, method,
                               short_empty_elements=short_empty_elements)
    return out.getvalue()


def tostringlist(element, encoding=None, method=None, **options):
    return [tostring(element, encoding, method, **options)]


def dump(elem):
    """Prints an element, to look at."""
    text = tostring(elem.getroot() if isinstance(elem, ElementTree) else elem, 'unicode')
    print(text, end='' if text.endswith('\n') else '\n')


def indent(tree, space='  ', level=0):
    """Puts line breaks and indentation where only white space is."""
    if isinstance(tree, ElementTree):
        tree = tree.getroot()
    if level < 0:
        raise ValueError(f'Initial indentation level must be >= 0, got {level}')
    if len(tree):
        _indent(tree, '\n' + level * space, space)


def _indent(element, outer, space):
    inner = outer + space
    if not element.text or not element.text.strip():
        element.text = inner
    for child in element:
        if len(child):
            _indent(child, inner, space)
        if not child.tail or not child.tail.strip():
            child.tail = inner
    if not child.tail.strip():
        child.tail = outer


# --- reading

class TreeBuilder:
    """Makes a tree of start(), data() and end()."""

    def __init__(self, element_factory=None, *, comment_factory=None, pi_factory=None, insert_comments=False,
                 insert_pis=False):
        self._factory = element_factory or Element
        self._comment, self._pi = comment_factory or Comment, pi_factory or ProcessingInstruction
        self.insert_comments, self.insert_pis = insert_comments, insert_pis
        self._data, self._open = [], []
        self._root = self._last = None
        self._after = False                 # whether text belongs behind the last element

    def close(self):
        if self._open or self._root is None:
            raise AssertionError('missing end tags' if self._open else 'missing toplevel element')
        return self._root

    def _flush(self):
        if self._data:
            if self._last is not None:
                text = ''.join(self._data)
                if self._after:
                    self._last.tail = text
                else:
                    self._last.text = text
            self._data = []

    def data(self, data, /):
        self._data.append(data)

    def _add(self, element):
        if self._open:
            self._open[-1].append(element)
        self._last = element

    def start(self, tag, attrs, /):
        self._flush()
        element = self._factory(tag, attrs)
        self._add(element)
        if self._root is None:
            self._root = element
        self._open.append(element)
        self._after = False
        return element

    def end(self, tag, /):
        self._flush()
        self._last = self._open.pop()
        self._after = True
        return self._last

    def comment(self, text, /):
        return self._single(self._comment(text), self.insert_comments)

    def pi(self, target, text=None, /):
        return self._single(self._pi(target, text), self.insert_pis)

    def _single(self, element, insert):
        if insert:
            self._flush()
            self._add(element)
            self._after = True
        return element


def _clark(name):
    return '{' + name if '}' in name else name


class XMLParser:
    def __init__(self, *, target=None, encoding=None):
        from xml.parsers import expat
        self.parser = parser = expat.ParserCreate(encoding, '}')
        self.target = target = TreeBuilder() if target is None else target
        self.entity = {}
        self._error = expat.error
        self.version = 'Expat %d.%d.%d' % expat.version_info
        start, end = getattr(target, 'start', None), getattr(target, 'end', None)
        if start is not None:
            parser.StartElementHandler = lambda tag, attrs: start(_clark(tag), {_clark(k): attrs[k] for k in attrs})
        if end is not None:
            parser.EndElementHandler = lambda tag: end(_clark(tag))
        for handler, name in (('CharacterDataHandler', 'data'), ('CommentHandler', 'comment'),
                              ('ProcessingInstructionHandler', 'pi')):
            if hasattr(target, name):
                setattr(parser, handler, getattr(target, name))
        if hasattr(target, 'start_ns'):
            parser.StartNamespaceDeclHandler = lambda prefix, uri: target.start_ns(prefix or '', uri or '')
        if hasattr(target, 'end_ns'):
            parser.EndNamespaceDeclHandler = lambda prefix: target.end_ns(prefix or '')

    def _parse(self, data, final):
        self.parser._entities.update(self.entity)
        try:
            self.parser.Parse(data, final)
        except self._error as wrong:
            error = ParseError(str(wrong))
            error.code, error.position = wrong.code, (wrong.lineno, wrong.offset)
            raise error from None

    def feed(self, data, /):
        self._parse(data, False)

    def flush(self):
        pass

    def close(self):
        self._parse('', True)
        close = getattr(self.target, 'close', None)
        return None if close is None else close()


class _Events(TreeBuilder):
    """A TreeBuilder that also keeps a list of what it was told."""

    def __init__(self, kinds):
        TreeBuilder.__init__(self)
        self.events, self.kinds = [], kinds
        for kind in kinds:
            if kind not in ('start', 'end', 'comment', 'pi', 'start-ns', 'end-ns'):
                raise ValueError(f'unknown event {kind!r}')
        if 'start-ns' in kinds:
            self.start_ns = lambda prefix, uri: self.events.append(('start-ns', (prefix, uri)))
        if 'end-ns' in kinds:
            self.end_ns = lambda prefix: self.events.append(('end-ns', None))

    def _told(self, kind, element):
        if kind in self.kinds:
            self.events.append((kind, element))
        return element

    def start(self, tag, attrs):
        return self._told('start', TreeBuilder.start(self, tag, attrs))

    def end(self, tag):
        return self._told('end', TreeBuilder.end(self, tag))

    def comment(self, text):
        return self._told('comment', TreeBuilder.comment(self, text))

    def pi(self, target, text=None):
        return self._told('pi', TreeBuilder.pi(self, target, text))


class XMLPullParser:
    """Fed piece by piece, asked for events in between."""

    def __init__(self, events=None, *, _parser=None):
        self._builder = _Events(('end',) if events is None else tuple(events))
        self._parser = _parser or XMLParser(target=self._builder)
        self._wrong = None

    def feed(self, data):
        if self._parser is None:
            raise ValueError('feed() called after end of stream')
        if data:
            try:
                self._parser.feed(data)
            except SyntaxError as error:
                self._wrong = error

    def close(self):
        self._close()

    def _close(self):
        root, self._parser = self._parser.close(), None
        return root

    def read_events(self):
        events = self._builder.events
        while events:
            yield events.pop(0)
        if self._wrong is not None:
            wrong, self._wrong = self._wrong, None
            raise wrong

    def flush(self):
        pass


class _Iterparse:
    root = None

    def __init__(self, source, events):
        self._own = not hasattr(source, 'read')
        self._file = open(source, 'rb') if self._own else source
        self._steps = self._run(XMLPullParser(events))

    def _run(self, puller):
        try:
            while data := self._file.read(16384):
                puller.feed(data)
                yield from puller.read_events()
            root = puller._close()
            yield from puller.read_events()
            self.root = root
        finally:
            self.close()

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._steps)

    def close(self):
        if self._own:
            self._file.close()


def iterparse(source, events=None, parser=None):
    return _Iterparse(source, events)


def parse(source, parser=None):
    tree = ElementTree()
    tree.parse(source, parser)
    return tree


def XML(text, parser=None):
    parser = parser or XMLParser()
    parser.feed(text)
    return parser.close()


fromstring = XML


def fromstringlist(sequence, parser=None):
    parser = parser or XMLParser()
    for text in sequence:
        parser.feed(text)
    return parser.close()


def XMLID(text, parser=None):
    tree = XML(text, parser)
    return tree, {element.get('id'): element for element in tree.iter() if element.get('id')}
