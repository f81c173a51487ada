"""HTMLParser: calls handle_starttag() and the others for what it finds, in order."""
import re
from html import unescape

__all__ = ['HTMLParser']

_TAG = re.compile(r'<([a-zA-Z][^\s/>]*)')
_ATTRIBUTE = re.compile(r'''\s*/?\s*([^\s/>=][^\s/>=]*)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s>]*))?''')
_END = re.compile(r'</([a-zA-Z][^\s/>]*)[^>]*>')


class HTMLParser:
    CDATA_CONTENT_ELEMENTS = ('script', 'style')

    def __init__(self, *, convert_charrefs=True):
        self.convert_charrefs = convert_charrefs
        self.reset()

    def reset(self):
        self.rawdata = ''
        self.lasttag = '???'
        self.cdata_elem = None
        self._start_text = None
        self._line, self._column = 1, 0

    def feed(self, data):
        self.rawdata += data
        self._go(False)

    def close(self):
        self._go(True)

    def getpos(self):
        return self._line, self._column

    def get_starttag_text(self):
        return self._start_text

    def _go(self, final):
        text = self.rawdata
        at = 0
        while at < len(text):
            end = self._next(text, at, final)
            if end <= at:
                break
            lines = text.count('\n', at, end)
            self._line += lines
            self._column = end - text.rindex('\n', at, end) - 1 if lines else self._column + end - at
            at = end
        self.rawdata = text[at:]

    def _next(self, text, at, final):
        """Handles what begins at `at`; where it ends, or `at` when it is not complete."""
        if self.cdata_elem is not None:
            found = re.search(f'</{self.cdata_elem}\\s*>', text[at:], re.I)
            if found is None:
                if not final:
                    return at
                self.handle_data(text[at:])
                return len(text)
            if found.start():
                self.handle_data(text[at:at + found.start()])
                return at + found.start()
        if text[at] != '<':
            end = text.find('<', at)
            if end < 0:
                end = len(text)
                if not final and self.convert_charrefs:
                    amp = text.rfind('&', max(at, end - 34))
                    if amp >= 0 and ';' not in text[amp:]:
                        end = amp
            if end > at:
                self._data(text[at:end])
            return end
        if text.startswith('<!--', at):
            end = text.find('-->', at + 4)
            if end >= 0:
                self.handle_comment(text[at + 4:end])
                return end + 3
            return self._rest(text, at, final)
        if text.startswith(('<!', '<?'), at):
            end = text.find('>', at)
            if end < 0:
                return self._rest(text, at, final)
            inner = text[at + 2:end]
            if text[at + 1] == '?':
                self.handle_pi(inner)
            elif inner[:7].lower() == 'doctype':
                self.handle_decl(inner)
            elif inner.startswith('['):
                self.unknown_decl(inner[1:])
            else:
                self.handle_comment(inner)
            return end + 1
        if text.startswith('</', at):
            found = _END.match(text, at)
            if found is None:
                end = text.find('>', at)
                if end < 0:
                    return self._rest(text, at, final)
                if text[at + 2:end]:
                    self.handle_comment(text[at + 2:end])
                return end + 1
            self.cdata_elem = None
            self.handle_endtag(found[1].lower())
            return found.end()
        found = _TAG.match(text, at)
        if found is None:
            self.handle_data('<')
            return at + 1
        return self._start(text, at, found, final)

    def _start(self, text, at, found, final):
        tag = found[1].lower()
        place = found.end()
        attributes = []
        while True:
            one = _ATTRIBUTE.match(text, place)
            if one is None:
                break
            value = one[2]
            if value is not None:
                if value[:1] in ('"', "'") and len(value) > 1:
                    value = value[1:-1]
                value = unescape(value)
            attributes.append((one[1].lower(), value))
            place = one.end()
        end = text.find('>', place)
        if end < 0:
            return self._rest(text, at, final)
        self._start_text = text[at:end + 1]
        self.lasttag = tag
        if text[place:end].strip().endswith('/') or text[end - 1] == '/':
            self.handle_startendtag(tag, attributes)
        else:
            self.handle_starttag(tag, attributes)
            if tag in self.CDATA_CONTENT_ELEMENTS:
                self.cdata_elem = tag
        return end + 1

    def _rest(self, text, at, final):
        if not final:
            return at
        self._data(text[at:])
        return len(text)

    def _data(self, text):
        if self.convert_charrefs:
            self.handle_data(unescape(text))
            return
        at = 0
        for found in re.finditer('&(?:#([0-9]+|[xX][0-9a-fA-F]+)|([a-zA-Z][a-zA-Z0-9]*));?', text):
            if found.start() > at:
                self.handle_data(text[at:found.start()])
            if found[1]:
                self.handle_charref(found[1])
            else:
                self.handle_entityref(found[2])
            at = found.end()
        if at < len(text):
            self.handle_data(text[at:])

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_starttag(self, tag, attrs):
        pass

    def handle_endtag(self, tag):
        pass

    def handle_charref(self, name):
        pass

    def handle_entityref(self, name):
        pass

    def handle_data(self, data):
        pass

    def handle_comment(self, data):
        pass

    def handle_decl(self, decl):
        pass

    def handle_pi(self, data):
        pass

    def unknown_decl(self, data):
        pass
