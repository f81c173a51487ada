"""Attributes as SAX handlers get them."""


class Locator:
    def __init__(self, parser):
        self._parser = parser

    def getLineNumber(self):
        return self._parser.CurrentLineNumber

    def getColumnNumber(self):
        return self._parser.CurrentColumnNumber

    def getPublicId(self):
        return None

    getSystemId = getPublicId


class AttributesImpl:
    def __init__(self, attrs):
        self._attrs = attrs

    def getLength(self):
        return len(self._attrs)

    def getType(self, name):
        return 'CDATA'

    def getValue(self, name):
        return self._attrs[name]

    getValueByQName = __getitem__ = getValue

    def getNames(self):
        return list(self._attrs)

    getQNames = keys = getNames

    def __len__(self):
        return len(self._attrs)

    def __contains__(self, name):
        return name in self._attrs

    def get(self, name, alternative=None):
        return self._attrs.get(name, alternative)

    def copy(self):
        return type(self)(self._attrs)

    def items(self):
        return list(self._attrs.items())

    def values(self):
        return list(self._attrs.values())
