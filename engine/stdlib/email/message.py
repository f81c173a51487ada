"""A message: headers in their order, and a body, which is text or a list of messages."""
import binascii
import re
from email import utils
from email.charset import encode_lines, encode_quoted
from email.policy import compat32

__all__ = ['Message', 'EmailMessage', 'MIMEPart']
_NEEDS_QUOTES = re.compile(r'[ \(\)<>@,;:\\"/\[\]\?=]')


def _parameters(text):
    """[(name, value)]: the value itself first, with no value of its own; quotes stay."""
    out = []
    for part in re.findall(r'(?:[^;"]|"(?:[^"\\]|\\.)*"?)+', str(text)):
        name, equals, value = part.partition('=')
        name = name.strip()
        if not name and not equals:
            continue
        out.append((name.lower() if equals else name, value.strip()))
    return out or [('', '')]


def _parameter(name, value=None, quote=True):
    if value is None or len(value) == 0:
        return name
    if isinstance(value, tuple):
        return f'{name}*={utils.encode_rfc2231(value[2], value[0], value[1])}'
    if not value.isascii():
        return f"{name}*={utils.encode_rfc2231(value, 'utf-8', '')}"
    return f'{name}="{utils.quote(value)}"' if quote or _NEEDS_QUOTES.search(value) else f'{name}={value}'


class Message:
    def __init__(self, policy=compat32):
        self.policy = policy
        self._headers, self._unixfrom, self._payload, self._charset = [], None, None, None
        self.preamble = self.epilogue = None
        self.defects = []
        self._default_type = 'text/plain'

    # --- as a whole

    def __str__(self):
        return self.as_string()

    def __bytes__(self):
        return self.as_bytes()

    def as_string(self, unixfrom=False, maxheaderlen=0, policy=None):
        from email.generator import Generator
        from io import StringIO
        out = StringIO()
        Generator(out, mangle_from_=False, maxheaderlen=maxheaderlen, policy=policy or self.policy).flatten(self, unixfrom)
        return out.getvalue()

    def as_bytes(self, unixfrom=False, policy=None):
        from email.generator import BytesGenerator
        from io import BytesIO
        out = BytesIO()
        BytesGenerator(out, mangle_from_=False, policy=policy or self.policy).flatten(self, unixfrom)
        return out.getvalue()

    def is_multipart(self):
        return isinstance(self._payload, list)

    def set_unixfrom(self, unixfrom):
        self._unixfrom = unixfrom

    def get_unixfrom(self):
        return self._unixfrom

    # --- the body

    def attach(self, payload):
        if self._payload is None:
            self._payload = [payload]
        elif isinstance(self._payload, list):
            self._payload.append(payload)
        else:
            raise TypeError('Attach is not valid on a message with a non-multipart payload')

    def get_payload(self, i=None, decode=False):
        """The text or the list of messages; with `decode`, the bytes it stands for."""
        payload = self._payload
        if isinstance(payload, list):
            return None if decode else payload if i is None else payload[i]
        if i is not None:
            raise TypeError(f'Expected list, got {type(payload)}')
        if not isinstance(payload, str):
            return payload
        coding = str(self.get('content-transfer-encoding', '')).lower()
        if not decode:
            if re.search('[\ud800-\udfff]', payload):
                data = payload.encode('ascii', 'surrogateescape')
                try:
                    return data.decode(self.get_content_charset('ascii'), 'replace')
                except LookupError:
                    return data.decode('ascii', 'replace')
            return payload
        try:
            data = payload.encode('ascii', 'surrogateescape')
        except UnicodeEncodeError:
            data = payload.encode('latin-1', 'backslashreplace')
        if coding == 'quoted-printable':
            return binascii.a2b_qp(data)
        if coding == 'base64':
            data = b''.join(data.splitlines())
            try:
                return binascii.a2b_base64(data + b'=' * (-len(data.rstrip(b'=')) % 4))
            except binascii.Error:
                return data
        return data

    def set_payload(self, payload, charset=None):
        if hasattr(payload, 'encode'):
            if charset is not None:
                from email.charset import Charset
                charset = charset if isinstance(charset, Charset) else Charset(charset)
                payload = payload.encode(charset.output_charset, 'surrogateescape')
            else:
                payload = payload.encode('ascii', 'surrogateescape') if payload.isascii() else payload
        if isinstance(payload, bytes):
            payload = payload.decode('ascii', 'surrogateescape')
        self._payload = payload
        if charset is not None:
            self.set_charset(charset)

    def set_charset(self, charset):
        from email.charset import Charset
        if charset is None:
            self.del_param('charset')
            self._charset = None
            return
        charset = self._charset = charset if isinstance(charset, Charset) else Charset(charset)
        if 'MIME-Version' not in self:
            self.add_header('MIME-Version', '1.0')
        if 'Content-Type' not in self:
            self.add_header('Content-Type', 'text/plain', charset=charset.get_output_charset())
        else:
            self.set_param('charset', charset.get_output_charset())
        if 'Content-Transfer-Encoding' not in self:
            if self._payload:
                data = self._payload.encode('ascii', 'surrogateescape') if isinstance(self._payload, str) else self._payload
                self._payload = charset.body_encode(data)
            self.add_header('Content-Transfer-Encoding', charset.get_body_encoding())

    def get_charset(self):
        return self._charset

    # --- headers

    def __len__(self):
        return len(self._headers)

    def __getitem__(self, name):
        return self.get(name)

    def __setitem__(self, name, val):
        most = self.policy.header_max_count(name)
        if most and len([1 for key, _ in self._headers if key.lower() == name.lower()]) >= most:
            raise ValueError(f'There may be at most {most} {name} headers in a message')
        self._headers.append(self.policy.header_store_parse(name, val))

    def __delitem__(self, name):
        self._headers = [(key, value) for key, value in self._headers if key.lower() != name.lower()]

    def __contains__(self, name):
        return any([key.lower() == name.lower() for key, _ in self._headers])

    def __iter__(self):
        return iter(self.keys())

    def keys(self):
        return [key for key, _ in self._headers]

    def values(self):
        return [value for _, value in self.items()]

    def items(self):
        return [(key, self.policy.header_fetch_parse(key, value)) for key, value in self._headers]

    def get(self, name, failobj=None):
        name = name.lower()
        for key, value in self._headers:
            if key.lower() == name:
                return self.policy.header_fetch_parse(key, value)
        return failobj

    def get_all(self, name, failobj=None):
        return [self.policy.header_fetch_parse(key, value) for key, value in self._headers
                if key.lower() == name.lower()] or failobj

    def set_raw(self, name, value):
        self._headers.append((name, value))

    def raw_items(self):
        return iter(list(self._headers))

    def add_header(self, _name, _value, **_params):
        """With parameters: add_header('Content-Disposition', 'attachment', filename='x')."""
        parts = [] if _value is None else [_value]
        parts += [_parameter(name.replace('_', '-'), value) for name, value in _params.items()]
        self[_name] = '; '.join(parts)

    def replace_header(self, _name, _value):
        for at, (key, _) in enumerate(self._headers):
            if key.lower() == _name.lower():
                self._headers[at] = self.policy.header_store_parse(key, _value)
                return
        raise KeyError(_name.lower())

    # --- types and parameters

    def get_content_type(self):
        if 'content-type' not in self:
            return self.get_default_type()
        kind = str(self.get('content-type')).partition(';')[0].strip().lower()
        return kind if kind.count('/') == 1 else 'text/plain'

    def get_content_maintype(self):
        return self.get_content_type().partition('/')[0]

    def get_content_subtype(self):
        return self.get_content_type().partition('/')[2]

    def get_default_type(self):
        return self._default_type

    def set_default_type(self, ctype):
        self._default_type = ctype

    def get_params(self, failobj=None, header='content-type', unquote=True):
        if header not in self:
            return failobj
        found = utils.decode_params(_parameters(self.get(header)))
        return [(name, self._unquoted(value)) for name, value in found] if unquote else found

    @staticmethod
    def _unquoted(value):
        return (*value[:2], utils.unquote(value[2])) if isinstance(value, tuple) else utils.unquote(value)

    def get_param(self, param, failobj=None, header='content-type', unquote=True):
        for name, value in self.get_params((), header, unquote):
            if name.lower() == param.lower():
                return value
        return failobj

    def set_param(self, param, value, header='Content-Type', requote=True, charset=None, language='', replace=False):
        if not isinstance(value, tuple) and charset:
            value = (charset, language, value)
        text = str(self.get(header, 'text/plain' if header.lower() == 'content-type' else ''))
        first, *others = _parameters(text)
        known = [name for name, _ in others]
        others = [(name, value if name.lower() == param.lower() else utils.unquote(old)) for name, old in others]
        if param.lower() not in known:
            others.append((param, value))
        self._set(header, '; '.join([*([first[0]] if first[0] else []),
                                     *[_parameter(name, text, requote) for name, text in others]]), replace)

    def _set(self, header, text, replace=False):
        if text != self.get(header):
            if replace and header in self:
                self.replace_header(header, text)
            else:
                del self[header]
                self[header] = text

    def del_param(self, param, header='content-type', requote=True):
        if header in self:
            first, *others = _parameters(self.get(header))
            self._set(header, '; '.join([first[0], *[_parameter(name, utils.unquote(value), requote)
                                                     for name, value in others if name.lower() != param.lower()]]))

    def set_type(self, type, header='Content-Type', requote=True):
        if type.count('/') != 1:
            raise ValueError
        if header.lower() == 'content-type':
            del self['mime-version']
            self['MIME-Version'] = '1.0'
        if header not in self:
            self[header] = type
            return
        others = _parameters(self.get(header))[1:]
        self._set(header, '; '.join([type, *[_parameter(name, utils.unquote(value), requote) for name, value in others]]))

    def get_filename(self, failobj=None):
        missing = object()
        name = self.get_param('filename', missing, 'content-disposition')
        if name is missing:
            name = self.get_param('name', missing, 'content-type')
        return failobj if name is missing else utils.collapse_rfc2231_value(name).strip()

    def get_boundary(self, failobj=None):
        found = self.get_param('boundary')
        return failobj if found is None else utils.collapse_rfc2231_value(found).rstrip()

    def set_boundary(self, boundary):
        if 'content-type' not in self:
            from email.errors import HeaderParseError
            raise HeaderParseError('No Content-Type header found')
        self.set_param('boundary', boundary, replace=True)

    def get_content_charset(self, failobj=None):
        found = self.get_param('charset')
        if found is None:
            return failobj
        return utils.collapse_rfc2231_value(found).lower()

    def get_charsets(self, failobj=None):
        return [part.get_content_charset(failobj) for part in self.walk()]

    def get_content_disposition(self):
        found = self.get('content-disposition')
        return None if found is None else _parameters(found)[0][0].lower()

    def walk(self):
        yield self
        if self.is_multipart():
            for part in self._payload:
                yield from part.walk()


class MIMEPart(Message):
    """With headers that know what they mean, and contents that are set and got as they are."""

    def __init__(self, policy=None):
        if policy is None:
            from email.policy import default as policy
        Message.__init__(self, policy)

    def as_string(self, unixfrom=False, maxheaderlen=None, policy=None):
        return Message.as_string(self, unixfrom, maxheaderlen, policy or self.policy)

    def __str__(self):
        return self.as_string(policy=self.policy.clone(utf8=True))

    def is_attachment(self):
        return self.get_content_disposition() == 'attachment'

    def clear(self):
        self._headers, self._payload = [], None

    def clear_content(self):
        self._headers = [(name, value) for name, value in self._headers if not name.lower().startswith('content-')]
        self._payload = None

    # --- content

    def get_content(self, errors='replace', **options):
        kind = self.get_content_maintype()
        if kind == 'text':
            data = self.get_payload(decode=True) or b''
            return data.decode(self.get_param('charset', 'ASCII'), errors)
        if kind == 'message':
            return self.get_payload(0)
        if kind == 'multipart':
            raise KeyError(self.get_content_type())
        return self.get_payload(decode=True)

    def set_content(self, content, *args, **kwargs):
        if self.get_content_maintype() == 'multipart':
            raise TypeError('set_content not valid on multipart')
        self.clear_content()
        if isinstance(content, str):
            self._set_text(content, *args, **kwargs)
        elif isinstance(content, (bytes, bytearray, memoryview)):
            self._set_bytes(bytes(content), *args, **kwargs)
        elif isinstance(content, Message):
            self._set_message(content, *args, **kwargs)
        else:
            raise KeyError(f'{type(content).__module__}.{type(content).__qualname__}')

    def _finish(self, disposition, filename, cid, params, headers):
        if disposition is None and filename is not None:
            disposition = 'attachment'
        if disposition is not None:
            self['Content-Disposition'] = disposition
        if filename is not None:
            self.set_param('filename', filename, 'Content-Disposition', replace=True)
        if cid is not None:
            self['Content-ID'] = cid
        for name, value in (params or {}).items():
            self.set_param(name, value)
        for header in headers or ():
            if isinstance(header, str):
                name, _, value = header.partition(':')
                self[name] = value.strip()
            else:
                self[header.name] = header

    def _set_text(self, text, subtype='plain', charset='utf-8', cte=None, disposition=None, filename=None, cid=None,
                  params=None, headers=None):
        self['Content-Type'] = f'text/{subtype}'
        lines = text.encode(charset).splitlines()
        longest, most = max(map(len, lines), default=0), self.policy.max_line_length
        data = b''.join([line + b'\n' for line in lines])
        if cte is None:
            if data.isascii() and longest <= most:
                cte = '7bit'
            elif self.policy.cte_type == '8bit' and longest <= most and not data.isascii():
                cte = '8bit'
            else:
                head = b''.join([line + b'\n' for line in lines[:10]])
                shorter = len(encode_quoted(head, most)) <= len(binascii.b2a_base64(head))
                cte = 'quoted-printable' if shorter else 'base64'
        if cte == '7bit':
            data.decode('ascii')
        self._encode(data, cte)
        self.set_param('charset', {'utf8': 'utf-8', 'ascii': 'us-ascii', 'latin-1': 'iso-8859-1'}.get(charset, charset),
                       replace=True)
        self['Content-Transfer-Encoding'] = cte
        self._finish(disposition, filename, cid, params, headers)

    def _encode(self, data, cte):
        if cte == 'base64':
            self._payload = encode_lines(data, self.policy.max_line_length)
        elif cte == 'quoted-printable':
            self._payload = encode_quoted(data, self.policy.max_line_length)
        else:
            self._payload = data.decode('ascii', 'surrogateescape')

    def _set_bytes(self, data, maintype, subtype, cte='base64', disposition=None, filename=None, cid=None, params=None,
                   headers=None):
        self['Content-Type'] = f'{maintype}/{subtype}'
        self._encode(data, cte)
        self['Content-Transfer-Encoding'] = cte
        self._finish(disposition, filename, cid, params, headers)

    def _set_message(self, message, subtype='rfc822', cte=None, disposition=None, filename=None, cid=None, params=None,
                     headers=None):
        self['Content-Type'] = f'message/{subtype}'
        self._payload = [message]
        self['Content-Transfer-Encoding'] = '8bit' if cte is None else cte
        self._finish(disposition, filename, cid, params, headers)

    # --- parts

    def _make_multipart(self, subtype, refused, boundary):
        if self.get_content_maintype() == 'multipart':
            if self.get_content_subtype() in (*refused, subtype):
                raise ValueError(f'Cannot convert {self.get_content_subtype()} to {subtype}')
        kept = [item for item in self._headers if not item[0].lower().startswith('content-')]
        moved = [item for item in self._headers if item[0].lower().startswith('content-')]
        parts = []
        if moved:
            part = type(self)(policy=self.policy)
            part._headers, part._payload = moved, self._payload
            parts = [part]
        self._headers, self._payload = kept, parts
        self['Content-Type'] = f'multipart/{subtype}'
        if boundary is not None:
            self.set_param('boundary', boundary)

    def make_related(self, boundary=None):
        self._make_multipart('related', ('alternative', 'mixed'), boundary)

    def make_alternative(self, boundary=None):
        self._make_multipart('alternative', ('mixed',), boundary)

    def make_mixed(self, boundary=None):
        self._make_multipart('mixed', (), boundary)

    def _add(self, subtype, disposition, args, kwargs):
        if self.get_content_maintype() != 'multipart' or self.get_content_subtype() != subtype:
            getattr(self, 'make_' + subtype)()
        part = type(self)(policy=self.policy)
        part.set_content(*args, **kwargs)
        if disposition and 'content-disposition' not in part:
            part['Content-Disposition'] = disposition
        self.attach(part)

    def add_related(self, *args, **kwargs):
        self._add('related', 'inline', args, kwargs)

    def add_alternative(self, *args, **kwargs):
        self._add('alternative', None, args, kwargs)

    def add_attachment(self, *args, **kwargs):
        self._add('mixed', 'attachment', args, kwargs)

    def iter_parts(self):
        if self.is_multipart():
            yield from self._payload

    def iter_attachments(self):
        """The parts that are not the body."""
        kind, subtype = self.get_content_maintype(), self.get_content_subtype()
        if kind != 'multipart' or subtype == 'alternative':
            return
        parts = list(self.get_payload())
        if subtype == 'related':
            start = self.get_param('start')
            root = next((part for part in parts if start and part['content-id'] == start), parts[0] if parts else None)
            yield from [part for part in parts if part is not root]
            return
        seen = set()
        for part in parts:
            kind = part.get_content_type()
            if kind in ('text/plain', 'text/html', 'multipart/related', 'multipart/alternative') and \
                    not part.is_attachment() and kind not in seen:
                seen.add(kind)
                continue
            yield part

    def _bodies(self):
        if self.is_attachment():
            return
        kind, _, subtype = self.get_content_type().partition('/')
        if kind == 'text':
            if subtype in ('plain', 'html'):
                yield subtype, self
        elif kind == 'multipart' and self.is_multipart():
            if subtype == 'related':
                yield 'related', self
                if self._payload:
                    yield from self._payload[0]._bodies()
            else:
                for part in self._payload:
                    yield from part._bodies()

    def get_body(self, preferencelist=('related', 'html', 'plain')):
        best, rank = None, len(preferencelist)
        for kind, part in self._bodies():
            if kind in preferencelist and preferencelist.index(kind) < rank:
                best, rank = part, preferencelist.index(kind)
        return best


class EmailMessage(MIMEPart):
    def set_content(self, *args, **kwargs):
        MIMEPart.set_content(self, *args, **kwargs)
        if 'MIME-Version' not in self:
            self['MIME-Version'] = '1.0'
