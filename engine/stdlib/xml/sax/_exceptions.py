"""What SAX parsers raise."""


class SAXException(Exception):
    def __init__(self, msg, exception=None):
        self._msg, self._exception = msg, exception
        Exception.__init__(self, msg)

    def getMessage(self):
        return self._msg

    def getException(self):
        return self._exception

    def __str__(self):
        return self._msg


class SAXParseException(SAXException):
    def __init__(self, msg, exception, locator):
        SAXException.__init__(self, msg, exception)
        self._line, self._column = locator.getLineNumber(), locator.getColumnNumber()
        self._system = locator.getSystemId()

    def getLineNumber(self):
        return self._line

    def getColumnNumber(self):
        return self._column

    def getSystemId(self):
        return self._system

    def __str__(self):
        return f"{self._system or '<unknown>'}:{self._line}:{self._column}: {self._msg}"


class SAXNotRecognizedException(SAXException):
    pass


class SAXNotSupportedException(SAXException):
    pass
