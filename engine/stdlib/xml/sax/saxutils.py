"""Texts made fit for XML, and a handler that writes what it is told."""
import io
from xml.sax.handler import ContentHandler

__all__ = ['escape', 'unescape', 'quoteattr', 'XMLGenerator']


def escape(data, entities={}):
    data = data.replace('&', '&amp;').replace('>', '&gt;').replace('<', '&lt;')
    for text, entity in entities.items():
        data = data.replace(text, entity)
    return data


def unescape(data, entities={}):
    data = data.replace('&lt;', '<').replace('&gt;', '>')
    for entity, text in entities.items():
        data = data.replace(entity, text)
    return data.replace('&amp;', '&')


def quoteattr(data, entities={}):
    """As an attribute's value, with the quotes that fit."""
    data = escape(data, {**entities, '\n': '&#10;', '\r': '&#13;', '\t': '&#9;'})
    if '"' not in data:
        return f'"{data}"'
    return f"'{data}'" if "'" not in data else '"' + data.replace('"', '&quot;') + '"'


class XMLGenerator(ContentHandler):
    def __init__(self, out=None, encoding='iso-8859-1', short_empty_elements=False):
        ContentHandler.__init__(self)
        import sys
        self._out = sys.stdout if out is None else out
        self._bytes = isinstance(self._out, (io.RawIOBase, io.BufferedIOBase))
        self._encoding, self._short, self._pending = encoding, short_empty_elements, False

    def _write(self, text):
        if self._pending:
            self._pending, text = False, '>' + text
        self._out.write(text.encode(self._encoding, 'xmlcharrefreplace') if self._bytes else text)

    def startDocument(self):
        self._write(f'<?xml version="1.0" encoding="{self._encoding}"?>\n')

    def startElement(self, name, attrs):
        self._write(f'<{name}' + ''.join([f' {key}={quoteattr(value)}' for key, value in attrs.items()]))
        if self._short:
            self._pending = True
        else:
            self._write('>')

    def endElement(self, name):
        if self._pending:
            self._pending = False
            self._write('/>')
        else:
            self._write(f'</{name}>')

    def characters(self, content):
        if content:
            self._write(escape(content))

    def ignorableWhitespace(self, content):
        if content:
            self._write(content)

    def processingInstruction(self, target, data):
        self._write(f'<?{target} {data}?>')
