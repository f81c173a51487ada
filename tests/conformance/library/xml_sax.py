# xml.sax: handlers, escaping, XMLGenerator; and expat's own interface.
import io
import sys
import xml.sax
from xml.parsers import expat
from xml.sax import saxutils

print(saxutils.escape('a < b & c > d'), saxutils.escape('"x"', {'"': '&quot;'}), saxutils.unescape('&lt;&amp;lt;&gt;'))
print(saxutils.quoteattr('plain'), saxutils.quoteattr('say "hi"'), saxutils.quoteattr('both " and \''),
      saxutils.quoteattr('a\nb'))


class Handler(xml.sax.ContentHandler):
    def startDocument(self):
        print('begin')

    def endDocument(self):
        print('end')

    def startElement(self, name, attrs):
        print('<', name, attrs.getNames(), attrs.get('id'), 'id' in attrs, len(attrs), self._locator.getLineNumber())

    def endElement(self, name):
        print('>', name)

    def characters(self, content):
        if content.strip():
            print(repr(content))


xml.sax.parseString(b'<a id="1">\n<b x="y">text</b><c/>\n</a>', Handler())
for text in ('<a><b></a>', '', '<a>'):
    try:
        xml.sax.parseString(text, xml.sax.ContentHandler())
    except xml.sax.SAXParseException as error:
        print(error, '|', error.getMessage(), error.getLineNumber(), error.getColumnNumber())
out = saxutils.XMLGenerator(sys.stdout, 'utf-8', short_empty_elements=True)
xml.sax.parse(io.BytesIO(b'<a k="1&amp;"><b/>x &lt; y<?pi data?></a>'), out)
print()
parser = expat.ParserCreate()
parser.StartElementHandler = lambda name, attrs: print('start', name, attrs)
parser.EndElementHandler = lambda name: print('end', name)
parser.CharacterDataHandler = lambda data: print('data', data)
parser.Parse('<a x="1">one')
print(parser.Parse('<b/></a>', True))
try:
    expat.ParserCreate().Parse('<a>', True)
except expat.ExpatError as error:
    print(error, expat.ErrorString(error.code))
