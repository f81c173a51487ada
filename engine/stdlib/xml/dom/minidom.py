"""A document as nodes: parseString(), getElementsByTagName(), toprettyxml() and what goes with them."""
import io
import xml.dom
from xml.dom import Node as _Node


def _write(writer, text, attribute=False):
    text = text.replace('&', '&amp;').replace('<', '&lt;')
    if attribute:
        text = text.replace('"', '&quot;').replace('\r', '&#13;').replace('\n', '&#10;').replace('\t', '&#9;')
    writer.write(text.replace('>', '&gt;'))


class NodeList(list):
    length = property(len)

    def item(self, index):
        return self[index] if 0 <= index < len(self) else None


class Node(_Node):
    parentNode = ownerDocument = nextSibling = previousSibling = nodeValue = namespaceURI = prefix = localName = None
    attributes = None
    childNodes = ()

    def __bool__(self):
        return True

    @property
    def firstChild(self):
        return self.childNodes[0] if self.childNodes else None

    @property
    def lastChild(self):
        return self.childNodes[-1] if self.childNodes else None

    def hasChildNodes(self):
        return bool(self.childNodes)

    def _link(self):
        before = None
        for node in self.childNodes:
            node.parentNode, node.previousSibling, node.nextSibling = self, before, None
            if before is not None:
                before.nextSibling = node
            before = node

    def _insert(self, node, at):
        if node.nodeType not in self._child_types:
            raise xml.dom.HierarchyRequestErr(f'{node!r} cannot be child of {self!r}')
        if node.parentNode is not None:
            node.parentNode.removeChild(node)
        self.childNodes.insert(at, node)
        self._link()
        return node

    _child_types = ()

    def appendChild(self, node):
        if node.nodeType == Node.DOCUMENT_FRAGMENT_NODE:
            for child in list(node.childNodes):
                self.appendChild(child)
            return node
        before = self.lastChild
        if node.nodeType not in self._child_types or node.parentNode is not None:
            return self._insert(node, len(self.childNodes) - (node.parentNode is self))
        self.childNodes.append(node)
        node.parentNode, node.previousSibling, node.nextSibling = self, before, None
        if before is not None:
            before.nextSibling = node
        return node

    def insertBefore(self, newChild, refChild):
        if refChild is None:
            return self.appendChild(newChild)
        if newChild.nodeType == Node.DOCUMENT_FRAGMENT_NODE:
            for child in list(newChild.childNodes):
                self.insertBefore(child, refChild)
            return newChild
        if newChild.parentNode is not None:
            newChild.parentNode.removeChild(newChild)
        return self._insert(newChild, self._index(refChild))

    def _index(self, node):
        for at, child in enumerate(self.childNodes):
            if child is node:
                return at
        raise xml.dom.NotFoundErr()

    def replaceChild(self, newChild, oldChild):
        if newChild is not oldChild:
            self.insertBefore(newChild, oldChild)
            self.removeChild(oldChild)
        return oldChild

    def removeChild(self, oldChild):
        del self.childNodes[self._index(oldChild)]
        oldChild.parentNode = oldChild.nextSibling = oldChild.previousSibling = None
        self._link()
        return oldChild

    def normalize(self):
        """Joins neighbouring texts and drops empty ones."""
        kept = []
        for node in self.childNodes:
            if node.nodeType == Node.TEXT_NODE:
                if not node.data:
                    continue
                if kept and kept[-1].nodeType == Node.TEXT_NODE:
                    kept[-1].data += node.data
                    continue
            else:
                node.normalize()
            kept.append(node)
        if self.childNodes:
            self.childNodes[:] = kept
            self._link()

    def isSameNode(self, other):
        return self is other

    def cloneNode(self, deep):
        clone = self._clone()
        clone.ownerDocument = self.ownerDocument
        if deep:
            for child in self.childNodes:
                clone.appendChild(child.cloneNode(True))
        return clone

    def toxml(self, encoding=None, standalone=None):
        return self.toprettyxml('', '', encoding, standalone)

    def toprettyxml(self, indent='\t', newl='\n', encoding=None, standalone=None):
        out = io.StringIO()
        if self.nodeType == Node.DOCUMENT_NODE:
            self.writexml(out, '', indent, newl, encoding, standalone)
        else:
            self.writexml(out, '', indent, newl)
        text = out.getvalue()
        return text if encoding is None else text.encode(encoding, 'xmlcharrefreplace')

    def unlink(self):
        self.parentNode = self.ownerDocument = self.nextSibling = self.previousSibling = None
        for child in self.childNodes:
            child.unlink()
        self.childNodes = NodeList()

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.unlink()

    def getElementsByTagName(self, name):
        return self._matching(NodeList(), lambda node: name in ('*', node.tagName))

    def getElementsByTagNameNS(self, namespaceURI, localName):
        return self._matching(NodeList(), lambda node: localName in ('*', node.localName) and
                              namespaceURI in ('*', node.namespaceURI))

    def _matching(self, found, fits):
        for node in self.childNodes:
            if node.nodeType == Node.ELEMENT_NODE:
                if fits(node):
                    found.append(node)
                node._matching(found, fits)
        return found


_INSIDE = (Node.ELEMENT_NODE, Node.PROCESSING_INSTRUCTION_NODE, Node.COMMENT_NODE, Node.TEXT_NODE,
           Node.CDATA_SECTION_NODE)


class DocumentFragment(Node):
    nodeType, nodeName = Node.DOCUMENT_FRAGMENT_NODE, '#document-fragment'
    _child_types = _INSIDE

    def __init__(self):
        self.childNodes = NodeList()

    def _clone(self):
        return DocumentFragment()


def _named(node, name, uri):
    node.namespaceURI = uri
    node.prefix, _, node.localName = name.rpartition(':')
    node.prefix = node.prefix or None


class Attr(Node):
    nodeType, ownerElement, specified = Node.ATTRIBUTE_NODE, None, True

    def __init__(self, qName, namespaceURI=None, localName=None, prefix=None):
        self.name = self.nodeName = qName
        self.value = ''
        _named(self, qName, namespaceURI)

    nodeValue = property(lambda self: self.value, lambda self, value: setattr(self, 'value', value))


class NamedNodeMap:
    """The attributes of an element."""

    def __init__(self, attributes):
        self._attributes = attributes

    length = property(lambda self: len(self._attributes))

    def __len__(self):
        return len(self._attributes)

    def item(self, index):
        return list(self._attributes.values())[index] if 0 <= index < len(self._attributes) else None

    def items(self):
        return [(name, attribute.value) for name, attribute in self._attributes.items()]

    def keys(self):
        return self._attributes.keys()

    def values(self):
        return self._attributes.values()

    def __contains__(self, name):
        return name in self._attributes

    def __getitem__(self, name):
        return self._attributes[name]

    def get(self, name, value=None):
        return self._attributes.get(name, value)

    getNamedItem = get

    def __setitem__(self, name, value):
        self._attributes.setdefault(name, Attr(name)).value = value

    def __delitem__(self, name):
        del self._attributes[name]


class Element(Node):
    nodeType = Node.ELEMENT_NODE
    _child_types = _INSIDE

    def __init__(self, tagName, namespaceURI=None, prefix=None, localName=None):
        self.tagName = self.nodeName = tagName
        _named(self, tagName, namespaceURI)
        self._attributes = {}
        self.childNodes = NodeList()

    def __repr__(self):
        return f'<DOM Element: {self.tagName} at {id(self):#x}>'

    attributes = property(lambda self: NamedNodeMap(self._attributes))

    def _clone(self):
        clone = Element(self.tagName, self.namespaceURI)
        for name, attribute in self._attributes.items():
            clone.setAttributeNS(attribute.namespaceURI, name, attribute.value)
        return clone

    def hasAttributes(self):
        return bool(self._attributes)

    def hasAttribute(self, name):
        return name in self._attributes

    def getAttribute(self, attname):
        return self._attributes[attname].value if attname in self._attributes else ''

    def getAttributeNode(self, attrname):
        return self._attributes.get(attrname)

    def getAttributeNS(self, namespaceURI, localName):
        for attribute in self._attributes.values():
            if (attribute.namespaceURI, attribute.localName) == (namespaceURI, localName):
                return attribute.value
        return ''

    def setAttribute(self, attname, value):
        self.setAttributeNS(None, attname, value)

    def setAttributeNS(self, namespaceURI, qualifiedName, value):
        attribute = self._attributes.setdefault(qualifiedName, Attr(qualifiedName, namespaceURI))
        attribute.value, attribute.ownerElement, attribute.ownerDocument = value, self, self.ownerDocument

    def setAttributeNode(self, attr):
        if attr.ownerElement not in (None, self):
            raise xml.dom.InuseAttributeErr('attribute node already owned')
        old, self._attributes[attr.name] = self._attributes.get(attr.name), attr
        attr.ownerElement = self
        return old

    def removeAttribute(self, name):
        if name not in self._attributes:
            raise xml.dom.NotFoundErr()
        del self._attributes[name]

    def writexml(self, writer, indent='', addindent='', newl=''):
        writer.write(f'{indent}<{self.tagName}')
        for name, attribute in self._attributes.items():
            writer.write(f' {name}="')
            _write(writer, attribute.value, True)
            writer.write('"')
        if not self.childNodes:
            writer.write(f'/>{newl}')
            return
        writer.write('>')
        if len(self.childNodes) == 1 and self.childNodes[0].nodeType in (Node.TEXT_NODE, Node.CDATA_SECTION_NODE):
            self.childNodes[0].writexml(writer, '', '', '')
        else:
            writer.write(newl)
            for node in self.childNodes:
                node.writexml(writer, indent + addindent, addindent, newl)
            writer.write(indent)
        writer.write(f'</{self.tagName}>{newl}')


class CharacterData(Node):
    def __init__(self, data=''):
        self.data = data

    nodeValue = property(lambda self: self.data, lambda self, data: setattr(self, 'data', data))
    length = property(lambda self: len(self.data))

    def __len__(self):
        return len(self.data)

    def __repr__(self):
        more = '...' if len(self.data) > 10 else ''
        return f'<DOM {type(self).__name__} node "{self.data[:10]!r}{more}">'

    def _clone(self):
        return type(self)(self.data)

    def appendData(self, arg):
        self.data += arg

    def insertData(self, offset, arg):
        self.data = self.data[:offset] + arg + self.data[offset:]

    def deleteData(self, offset, count):
        self.data = self.data[:offset] + self.data[offset + count:]

    def substringData(self, offset, count):
        return self.data[offset:offset + count]


class Text(CharacterData):
    nodeType, nodeName = Node.TEXT_NODE, '#text'

    def splitText(self, offset):
        rest = type(self)(self.data[offset:])
        rest.ownerDocument = self.ownerDocument
        self.data = self.data[:offset]
        if self.parentNode is not None:
            self.parentNode.insertBefore(rest, self.nextSibling)
        return rest

    wholeText = property(lambda self: self.data)

    def writexml(self, writer, indent='', addindent='', newl=''):
        _write(writer, f'{indent}{self.data}{newl}')


class Comment(CharacterData):
    nodeType, nodeName = Node.COMMENT_NODE, '#comment'

    def writexml(self, writer, indent='', addindent='', newl=''):
        if '--' in self.data:
            raise ValueError("'--' is not allowed in a comment node")
        writer.write(f'{indent}<!--{self.data}-->{newl}')


class CDATASection(Text):
    nodeType, nodeName = Node.CDATA_SECTION_NODE, '#cdata-section'

    def writexml(self, writer, indent='', addindent='', newl=''):
        if ']]>' in self.data:
            raise ValueError("']]>' not allowed in a CDATA section")
        writer.write(f'<![CDATA[{self.data}]]>')


class ProcessingInstruction(Node):
    nodeType = Node.PROCESSING_INSTRUCTION_NODE

    def __init__(self, target, data):
        self.target = self.nodeName = target
        self.data = self.nodeValue = data

    def _clone(self):
        return ProcessingInstruction(self.target, self.data)

    def writexml(self, writer, indent='', addindent='', newl=''):
        writer.write(f'{indent}<?{self.target} {self.data}?>{newl}')


class DocumentType(Node):
    nodeType = Node.DOCUMENT_TYPE_NODE

    def __init__(self, qualifiedName):
        self.name = self.nodeName = qualifiedName
        self.publicId = self.systemId = self.internalSubset = None

    def writexml(self, writer, indent='', addindent='', newl=''):
        writer.write(f'<!DOCTYPE {self.name}')
        if self.publicId:
            writer.write(f"{newl}  PUBLIC '{self.publicId}'{newl}  '{self.systemId}'")
        elif self.systemId:
            writer.write(f"{newl}  SYSTEM '{self.systemId}'")
        if self.internalSubset is not None:
            writer.write(f' [{self.internalSubset}]')
        writer.write('>' + newl)


class Document(Node):
    nodeType, nodeName = Node.DOCUMENT_NODE, '#document'
    _child_types = (Node.ELEMENT_NODE, Node.PROCESSING_INSTRUCTION_NODE, Node.COMMENT_NODE, Node.DOCUMENT_TYPE_NODE)
    doctype = encoding = version = standalone = None

    def __init__(self):
        self.childNodes = NodeList()

    def appendChild(self, node):
        if node.nodeType == Node.ELEMENT_NODE and self.documentElement not in (None, node):
            raise xml.dom.HierarchyRequestErr('two document elements disallowed')
        if node.nodeType == Node.DOCUMENT_TYPE_NODE:
            self.doctype = node
        return Node.appendChild(self, node)

    @property
    def documentElement(self):
        for node in self.childNodes:
            if node.nodeType == Node.ELEMENT_NODE:
                return node
        return None

    def _own(self, node):
        node.ownerDocument = self
        return node

    def createElement(self, tagName):
        return self._own(Element(tagName))

    def createElementNS(self, namespaceURI, qualifiedName):
        return self._own(Element(qualifiedName, namespaceURI))

    def createTextNode(self, data):
        if not isinstance(data, str):
            raise TypeError('node contents must be a string')
        return self._own(Text(data))

    def createCDATASection(self, data):
        return self._own(CDATASection(data))

    def createComment(self, data):
        return self._own(Comment(data))

    def createProcessingInstruction(self, target, data):
        return self._own(ProcessingInstruction(target, data))

    def createAttribute(self, qName):
        return self._own(Attr(qName))

    def createDocumentFragment(self):
        return self._own(DocumentFragment())

    def getElementById(self, id):
        return None

    def importNode(self, node, deep):
        def owned(one):
            self._own(one)
            for child in one.childNodes:
                owned(child)
            return one
        return owned(node.cloneNode(deep))

    def _clone(self):
        return Document()

    def writexml(self, writer, indent='', addindent='', newl='', encoding=None, standalone=None):
        said = (f'encoding="{encoding}"' if encoding else '',
                f'standalone="{"yes" if standalone else "no"}"' if standalone is not None else '')
        writer.write(f'<?xml version="1.0" {" ".join(filter(None, said))}?>{newl}')
        for node in self.childNodes:
            node.writexml(writer, indent, addindent, newl)


class DOMImplementation:
    def createDocument(self, namespaceURI, qualifiedName, doctype):
        document = Document()
        if doctype is not None:
            document.appendChild(doctype)
        if qualifiedName:
            document.appendChild(document.createElementNS(namespaceURI, qualifiedName))
        return document

    def createDocumentType(self, qualifiedName, publicId, systemId):
        kind = DocumentType(qualifiedName)
        kind.publicId, kind.systemId = publicId, systemId
        return kind

    def hasFeature(self, feature, version):
        return feature.lower() in ('core', 'xml') and version in ('1.0', '2.0', '', None)


Document.implementation = DOMImplementation()


def getDOMImplementation(features=None):
    return Document.implementation


class _Builder:
    def __init__(self):
        from xml.parsers import expat
        self.document = self.here = Document()
        self.spaces, self.in_cdata = [{'xml': xml.dom.XML_NAMESPACE}], False
        self.parser = parser = expat.ParserCreate()
        parser.StartElementHandler, parser.EndElementHandler = self.start, self.end
        parser.CharacterDataHandler = self.text
        parser.CommentHandler = lambda data: self.add(Comment(data))
        parser.ProcessingInstructionHandler = lambda target, data: self.add(ProcessingInstruction(target, data))
        parser.StartCdataSectionHandler = lambda: setattr(self, 'in_cdata', True)
        parser.EndCdataSectionHandler = lambda: setattr(self, 'in_cdata', False)
        parser.StartDoctypeDeclHandler, parser.XmlDeclHandler = self.doctype, self.declared

    def add(self, node):
        node.ownerDocument = self.document
        return self.here.appendChild(node)

    def declared(self, version, encoding, standalone):
        self.document.version, self.document.encoding = version, encoding
        self.document.standalone = bool(standalone) if standalone >= 0 else None

    def doctype(self, name, system, public, has_internal):
        kind = DocumentType(name)
        kind.systemId, kind.publicId = system, public
        self.add(kind)

    def text(self, data):
        kind, last = CDATASection if self.in_cdata else Text, self.here.lastChild
        if type(last) is kind:
            last.data += data
        else:
            self.add(kind(data))

    def uri(self, name, is_element):
        prefix, colon, _ = name.rpartition(':')
        return self.spaces[-1].get(prefix) or None if colon or is_element else None

    def start(self, name, attributes):
        scope = {key[6:]: value for key, value in attributes.items() if key == 'xmlns' or key.startswith('xmlns:')}
        self.spaces.append({**self.spaces[-1], **scope})
        self.here = self.add(Element(name, self.uri(name, True)))
        for key, value in attributes.items():
            declares = key == 'xmlns' or key.startswith('xmlns:')
            self.here.setAttributeNS(xml.dom.XMLNS_NAMESPACE if declares else self.uri(key, False), key, value)

    def end(self, name):
        self.spaces.pop()
        self.here = self.here.parentNode


def parseString(string, parser=None):
    builder = _Builder()
    builder.parser.Parse(string, True)
    return builder.document


def parse(file, parser=None, bufsize=None):
    if hasattr(file, 'read'):
        return parseString(file.read())
    with open(file, 'rb') as source:
        return parseString(source.read())
