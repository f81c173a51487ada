"""XML as calls of a handler."""
from ._exceptions import SAXException, SAXNotRecognizedException, SAXNotSupportedException, SAXParseException
from .handler import ContentHandler, ErrorHandler
from .xmlreader import AttributesImpl, Locator

__all__ = ['make_parser', 'parse', 'parseString', 'ContentHandler', 'ErrorHandler', 'SAXException', 'SAXParseException',
           'SAXNotRecognizedException', 'SAXNotSupportedException']


class _Reader:
    def __init__(self):
        self._content, self._errors, self._features = ContentHandler(), ErrorHandler(), {}
        self._parser = None

    def setContentHandler(self, handler):
        self._content = handler

    def getContentHandler(self):
        return self._content

    def setErrorHandler(self, handler):
        self._errors = handler

    def setDTDHandler(self, handler):
        pass

    setEntityResolver = setDTDHandler

    def setFeature(self, name, state):
        self._features[name] = state

    def getFeature(self, name):
        return self._features.get(name, False)

    def _begin(self):
        from xml.parsers import expat
        from .handler import feature_namespaces
        content = self._content
        parser = self._parser = expat.ParserCreate(None, ' ' if self.getFeature(feature_namespaces) else None)
        if parser._separator:
            def pair(name):
                return tuple(name.split(' ')) if ' ' in name else (None, name)
            parser.StartElementHandler = lambda name, attrs: content.startElementNS(
                pair(name), None, AttributesImpl({pair(key): attrs[key] for key in attrs}))
            parser.EndElementHandler = lambda name: content.endElementNS(pair(name), None)
            parser.StartNamespaceDeclHandler = lambda prefix, uri: content.startPrefixMapping(prefix, uri)
            parser.EndNamespaceDeclHandler = lambda prefix: content.endPrefixMapping(prefix)
        else:
            parser.StartElementHandler = lambda name, attrs: content.startElement(name, AttributesImpl(attrs))
            parser.EndElementHandler = lambda name: content.endElement(name)
        parser.CharacterDataHandler = lambda text: content.characters(text)
        parser.ProcessingInstructionHandler = lambda target, data: content.processingInstruction(target, data)
        content.setDocumentLocator(Locator(parser))
        content.startDocument()

    def feed(self, data, isFinal=False):
        if self._parser is None:
            self._begin()
        from xml.parsers.expat import ErrorString, error
        try:
            self._parser.Parse(data, isFinal)
        except error as wrong:
            self._errors.fatalError(SAXParseException(ErrorString(wrong.code), wrong, Locator(self._parser)))

    def close(self):
        self.feed(b'', True)
        self._content.endDocument()
        self._parser = None

    def parse(self, source):
        file = source if hasattr(source, 'read') else open(source, 'rb')
        try:
            while data := file.read(65536):
                self.feed(data)
            self.close()
        finally:
            if file is not source:
                file.close()


def make_parser(parser_list=()):
    return _Reader()


def parse(source, handler, errorHandler=ErrorHandler()):
    reader = make_parser()
    reader.setContentHandler(handler)
    reader.setErrorHandler(errorHandler)
    reader.parse(source)


def parseString(string, handler, errorHandler=ErrorHandler()):
    import io
    parse(io.BytesIO(string.encode() if isinstance(string, str) else string), handler, errorHandler or ErrorHandler())
