"""Messages from text."""
import re
from email import errors
from email.policy import compat32

__all__ = ['Parser', 'HeaderParser', 'BytesParser', 'BytesHeaderParser', 'FeedParser', 'BytesFeedParser']
_HEADER = re.compile(r'[^:\s][^:\r\n]*:|From ')
_END = re.compile(r'\r\n|\r|\n')


class FeedParser:
    """Takes a message piece by piece."""

    def __init__(self, _factory=None, *, policy=compat32):
        self._pieces, self.policy = [], policy
        self._factory = _factory or policy.message_factory
        if self._factory is None:
            from email.message import EmailMessage, Message
            self._factory = Message if policy is compat32 or not hasattr(policy, 'refold_source') else EmailMessage
        self._headers_only = False

    def feed(self, data):
        self._pieces.append(data)

    def close(self):
        text, self._pieces = ''.join(self._pieces), []
        return self._message(re.split(r'(?<=\n)|(?<=\r)(?!\n)', text), True)

    def _new(self):
        try:
            return self._factory(policy=self.policy)
        except TypeError:
            return self._factory()

    def _defect(self, msg, kind, *args):
        self.policy.handle_defect(msg, kind(*args))

    def _message(self, lines, top=False, default_type='text/plain'):
        msg = self._new()
        msg._default_type = default_type
        lines = [line for line in lines if line]
        at = self._headers(msg, lines)
        body = lines[at:]
        if self._headers_only:
            msg.set_payload(''.join(body))
            return msg
        kind = msg.get_content_maintype()
        if kind == 'multipart':
            self._multipart(msg, body)
        elif kind == 'message' and msg.get_content_subtype() != 'delivery-status':
            msg.attach(self._message(body))
        elif kind == 'message':
            self._delivery_status(msg, body)
        else:
            msg._payload = ''.join(body)
        return msg

    def _delivery_status(self, msg, body):
        part = []
        for line in [*body, '\n']:
            part.append(line)
            if not line.strip():
                if any([one.strip() for one in part]):
                    msg.attach(self._message(part))
                part = []

    def _headers(self, msg, lines):
        """Takes the headers; where the body begins."""
        current, at = [], 0

        def store():
            if current:
                msg.set_raw(*self.policy.header_source_parse(current))
                current.clear()

        for at, line in enumerate(lines):
            if not _HEADER.match(line) and line[0] not in ' \t':
                store()
                if _END.match(line):
                    return at + 1
                self._defect(msg, errors.MissingHeaderBodySeparatorDefect)
                return at
            if line[0] in ' \t':
                if not current:
                    self._defect(msg, errors.FirstHeaderLineIsContinuationDefect, line)
                    continue
                current.append(line)
            else:
                store()
                if line.startswith('From ') and at == 0:
                    msg.set_unixfrom(line.rstrip('\r\n'))
                else:
                    current.append(line)
        store()
        return len(lines)

    def _multipart(self, msg, body):
        boundary = msg.get_boundary()
        if boundary is None:
            self._defect(msg, errors.NoBoundaryInMultipartDefect)
            msg._payload = ''.join(body)
            return
        marks = re.compile(rf'--{re.escape(boundary)}(--)?[ \t]*(?:\r\n|\r|\n)?$')
        preamble, parts, epilogue, closed = [], [], [], False
        where = preamble
        for line in body:
            found = marks.match(line) if line.startswith('--') and not closed else None
            if found is None:
                where.append(line)
            elif found[1]:
                closed, where = True, epilogue
            else:
                where = []
                parts.append(where)
        if not parts:
            self._defect(msg, errors.StartBoundaryNotFoundDefect)
            msg._payload, msg.epilogue = ''.join(preamble), ''
            return
        if not closed:
            self._defect(msg, errors.CloseBoundaryNotFoundDefect)
        if preamble:
            msg.preamble = self._without_end(preamble)
        msg.epilogue = ''.join(epilogue) if closed and epilogue else '' if closed and body[-1:][0].endswith('\n') else None
        default = 'message/rfc822' if msg.get_content_subtype() == 'digest' else 'text/plain'
        for lines in parts:
            if lines:
                lines[-1] = re.sub(r'(\r\n|\r|\n)\Z', '', lines[-1])
            msg.attach(self._message(lines, default_type=default))

    @staticmethod
    def _without_end(lines):
        return re.sub(r'(\r\n|\r|\n)\Z', '', ''.join(lines))


class BytesFeedParser(FeedParser):
    def feed(self, data):
        self._pieces.append(data.decode('ascii', 'surrogateescape'))


class Parser:
    def __init__(self, _class=None, *, policy=compat32):
        self._class, self.policy = _class, policy

    def parse(self, fp, headersonly=False):
        return self.parsestr(fp.read(), headersonly)

    def parsestr(self, text, headersonly=False):
        feed = FeedParser(self._class, policy=self.policy)
        feed._headers_only = headersonly
        feed.feed(text)
        return feed.close()


class HeaderParser(Parser):
    def parsestr(self, text, headersonly=True):
        return Parser.parsestr(self, text, True)


class BytesParser:
    _headers_only = False

    def __init__(self, *args, **kwargs):
        self.parser = Parser(*args, **kwargs)

    def parse(self, fp, headersonly=False):
        return self.parsebytes(fp.read(), headersonly)

    def parsebytes(self, text, headersonly=False):
        return self.parser.parsestr(bytes(text).decode('ascii', 'surrogateescape'), headersonly or self._headers_only)


class BytesHeaderParser(BytesParser):
    _headers_only = True
