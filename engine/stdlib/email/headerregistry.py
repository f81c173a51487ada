"""Headers that know what they mean: addresses, dates, parameters. All are strings."""
from email.utils import _addresses, format_datetime, formataddr, parsedate_to_datetime, quote

__all__ = ['Address', 'Group', 'HeaderRegistry']


class Address:
    def __init__(self, display_name='', username='', domain='', addr_spec=None):
        for text in (display_name, username, domain, addr_spec or ''):
            if '\r' in text or '\n' in text:
                raise ValueError('invalid arguments; address parts cannot contain CR or LF')
        if addr_spec is not None:
            if username or domain:
                raise TypeError('addrspec specified when username and/or domain also specified')
            username, _, domain = addr_spec.rpartition('@')
        self._parts = display_name, username, domain

    display_name = property(lambda self: self._parts[0])
    username = property(lambda self: self._parts[1])
    domain = property(lambda self: self._parts[2])

    @property
    def addr_spec(self):
        user = self.username
        if set(user) & set('()<>@,:;"[] '):
            user = f'"{quote(user)}"'
        return f'{user}@{self.domain}' if self.domain else user or '<>'

    def __repr__(self):
        return f'{type(self).__name__}(display_name={self.display_name!r}, username={self.username!r}, domain={self.domain!r})'

    def __str__(self):
        name = self.display_name
        if set(name) & set('()<>@,:;".[]\\'):
            name = f'"{quote(name)}"'
        return f"{name} <{'' if self.addr_spec == '<>' else self.addr_spec}>" if name else self.addr_spec

    def __eq__(self, other):
        return self._parts == other._parts if isinstance(other, Address) else NotImplemented

    __hash__ = None


class Group:
    def __init__(self, display_name=None, addresses=None):
        self.display_name, self.addresses = display_name, tuple(addresses or ())

    def __repr__(self):
        return f'{type(self).__name__}(display_name={self.display_name!r}, addresses={self.addresses!r}'

    def __str__(self):
        if self.display_name is None and len(self.addresses) == 1:
            return str(self.addresses[0])
        return f"{self.display_name}: {', '.join(map(str, self.addresses))};"

    def __eq__(self, other):
        return (self.display_name, self.addresses) == (other.display_name, other.addresses)

    __hash__ = None


class BaseHeader(str):
    max_count, defects = None, ()

    def __new__(cls, name, value):
        self = str.__new__(cls, cls._text(value))
        self.name = name
        return self

    def __reduce__(self):
        return type(self), (self.name, str(self))

    @staticmethod
    def _text(value):
        from email.header import decode_header
        value = str(value)
        if '=?' not in value:
            return value
        return ''.join([text if isinstance(text, str) else text.decode(charset or 'ascii', 'replace')
                        for text, charset in decode_header(value)])

    def _pieces(self):
        """What stays together when the header is folded."""
        import re
        return re.findall(r'\s*\S+|\s+$', self)


class UniqueHeader(BaseHeader):
    max_count = 1


class AddressHeader(BaseHeader):
    @staticmethod
    def _text(value):
        if isinstance(value, (Address, Group)):
            return str(value)
        if not isinstance(value, str):
            return ', '.join(map(str, value))
        value = BaseHeader._text(value)
        return value if ':' in value or '(' in value else ', '.join(
            [str(Address(name, addr_spec=address)) for name, address in _addresses(value)])

    @property
    def addresses(self):
        return tuple([Address(name, addr_spec=address) for name, address in _addresses(str(self))])

    @property
    def groups(self):
        return tuple([Group(None, [address]) for address in self.addresses])

    def _pieces(self):
        texts = [formataddr((address.display_name, address.addr_spec)) for address in self.addresses]
        return [('' if at == 0 else ' ') + text + (',' if at + 1 < len(texts) else '') for at, text in enumerate(texts)]


class UniqueAddressHeader(AddressHeader):
    max_count = 1


class SingleAddressHeader(UniqueAddressHeader):
    address = property(lambda self: self.addresses[0])


class DateHeader(BaseHeader):
    max_count = 1

    @staticmethod
    def _text(value):
        import datetime
        if isinstance(value, datetime.datetime):
            return format_datetime(value)
        try:
            return format_datetime(parsedate_to_datetime(value))
        except ValueError:
            return value

    @property
    def datetime(self):
        try:
            return parsedate_to_datetime(self)
        except ValueError:
            return None


class ParameterHeader(BaseHeader):
    max_count = 1

    @property
    def params(self):
        from email.message import _parameters
        from email.utils import collapse_rfc2231_value, decode_params
        return {name.lower(): collapse_rfc2231_value(value) if isinstance(value, tuple) else value.strip('"')
                for name, value in decode_params(_parameters(self))[1:]}

    def _pieces(self):
        parts = self.split('; ')
        return [('' if at == 0 else ' ') + part + (';' if at + 1 < len(parts) else '') for at, part in enumerate(parts)]


class ContentTypeHeader(ParameterHeader):
    content_type = property(lambda self: self.partition(';')[0].strip().lower())
    maintype = property(lambda self: self.content_type.partition('/')[0])
    subtype = property(lambda self: self.content_type.partition('/')[2])


class ContentDispositionHeader(ParameterHeader):
    content_disposition = property(lambda self: self.partition(';')[0].strip().lower())


class ContentTransferEncodingHeader(UniqueHeader):
    cte = property(lambda self: self.strip().lower())


_KINDS = {
    'subject': UniqueHeader, 'message-id': UniqueHeader, 'mime-version': UniqueHeader, 'date': DateHeader,
    'orig-date': DateHeader, 'resent-date': DateHeader, 'sender': SingleAddressHeader,
    'resent-sender': SingleAddressHeader, 'from': UniqueAddressHeader, 'to': UniqueAddressHeader,
    'cc': UniqueAddressHeader, 'bcc': UniqueAddressHeader, 'reply-to': UniqueAddressHeader, 'resent-to': AddressHeader,
    'resent-cc': AddressHeader, 'resent-bcc': AddressHeader, 'resent-from': AddressHeader,
    'content-type': ContentTypeHeader, 'content-disposition': ContentDispositionHeader,
    'content-transfer-encoding': ContentTransferEncodingHeader,
}


class HeaderRegistry:
    def __init__(self, base_class=BaseHeader, default_class=BaseHeader, use_default_map=True):
        self._default, self._kinds = default_class, dict(_KINDS) if use_default_map else {}

    def map_to_type(self, name, cls):
        self._kinds[name.lower()] = cls

    def __getitem__(self, name):
        return self._kinds.get(name.lower(), self._default)

    def __call__(self, name, value):
        return self[name](name, value)
