"""Messages as text."""
import random
import re
import sys

__all__ = ['Generator', 'DecodedGenerator', 'BytesGenerator']


def _with_ends(text, policy):
    return policy.linesep.join(re.split('\r\n|\r|\n', text))


class Generator:
    def __init__(self, outfp, mangle_from_=None, maxheaderlen=None, *, policy=None):
        self._out, self.policy, self._width = outfp, policy, maxheaderlen
        self._mangle = mangle_from_

    def write(self, text):
        self._out.write(text)

    def flatten(self, msg, unixfrom=False, linesep=None):
        policy = self.policy or msg.policy
        if linesep is not None:
            policy = policy.clone(linesep=linesep)
        if self._width is not None:
            policy = policy.clone(max_line_length=self._width)
        if unixfrom:
            import time
            self.write((msg.get_unixfrom() or f'From nobody {time.ctime()}') + policy.linesep)
        self.write(self._text(msg, policy))

    def clone(self, fp):
        return type(self)(fp, self._mangle, self._width, policy=self.policy)

    def _text(self, msg, policy):
        """Headers and body; the body first, because it may change headers."""
        changed, body = self._body(msg, policy)
        lines = []
        for name, value in msg.raw_items():
            if changed and name.lower() in changed:
                value = changed[name.lower()]
            lines.append(policy.fold(name, value))
        return ''.join(lines) + policy.linesep + body

    def _body(self, msg, policy):
        """(headers that change, the body)."""
        payload, kind = msg._payload, msg.get_content_maintype()
        if payload is None:
            return None, ''
        if kind == 'multipart':
            return None, self._parts(msg, policy)
        if isinstance(payload, list):
            if kind == 'message' and msg.get_content_subtype() == 'delivery-status':
                return None, policy.linesep.join([self._text(part, policy) for part in payload])
            return None, ''.join([self._text(part, policy) for part in payload])
        if not isinstance(payload, str):
            raise TypeError(f'string payload expected: {type(payload)}')
        changed = None
        if re.search('[\ud800-\udfff]', payload):
            changed, payload = self._eight_bits(msg, payload, policy)
        if (policy.mangle_from_ if self._mangle is None else self._mangle):
            payload = re.sub('(?m)^From ', '>From ', payload)
        return changed, _with_ends(payload, policy)

    def _eight_bits(self, msg, payload, policy):
        """Bytes that are no ASCII, in text: base64 or whatever their character set says."""
        from email.charset import Charset
        name = msg.get_param('charset')
        if name is None:
            return None, payload
        charset = Charset(name if isinstance(name, str) else name[2])
        return ({'content-transfer-encoding': charset.get_body_encoding()},
                charset.body_encode(payload.encode('ascii', 'surrogateescape')))

    def _parts(self, msg, policy):
        end = policy.linesep
        if isinstance(msg._payload, str):
            return msg._payload
        texts = [self._text(part, policy) for part in msg._payload]
        boundary = msg.get_boundary()
        if not boundary:
            boundary = self._make_boundary(end.join(texts))
            msg.set_boundary(boundary)
        out = _with_ends(msg.preamble, policy) + end if msg.preamble is not None else ''
        for at, text in enumerate(texts):
            out += ('' if at == 0 else end) + f'--{boundary}{end}{text}'
        if not texts:
            out += f'--{boundary}{end}'
        out += f'{end}--{boundary}--{end}'
        return out + _with_ends(msg.epilogue or '', policy)

    @staticmethod
    def _make_boundary(text=None):
        boundary = f"{'=' * 15}{random.randrange(sys.maxsize):019}=="
        while text is not None and f'--{boundary}' in text:
            boundary += '.0'
        return boundary


class BytesGenerator(Generator):
    def write(self, text):
        self._out.write(text.encode('ascii', 'surrogateescape') if text.isascii() or not self._utf8 else
                        text.encode('utf-8', 'surrogateescape'))

    def flatten(self, msg, unixfrom=False, linesep=None):
        self._utf8 = (self.policy or msg.policy).utf8
        Generator.flatten(self, msg, unixfrom, linesep)

    def _eight_bits(self, msg, payload, policy):
        return Generator._eight_bits(self, msg, payload, policy) if policy.cte_type == '7bit' else (None, payload)


class DecodedGenerator(Generator):
    def __init__(self, outfp, mangle_from_=None, maxheaderlen=None, fmt=None, *, policy=None):
        Generator.__init__(self, outfp, mangle_from_, maxheaderlen, policy=policy)
        self._fmt = fmt or '[Non-text (%(type)s) part of message omitted, filename %(filename)s]'

    def _body(self, msg, policy):
        out = ''
        for part in msg.walk():
            if part.get_content_maintype() == 'text':
                out += part.get_payload(decode=False) + '\n'
            elif part.get_content_maintype() != 'multipart':
                out += self._fmt % {'type': part.get_content_type(), 'maintype': part.get_content_maintype(),
                                    'subtype': part.get_content_subtype(), 'filename': part.get_filename('[no filename]'),
                                    'description': part.get('Content-Description', '[no description]'),
                                    'encoding': part.get('Content-Transfer-Encoding', '[no encoding]')} + '\n'
        return None, out
