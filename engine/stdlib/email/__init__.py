"""Mail and other messages of headers and a body: made, read and written; nothing is sent."""

__all__ = ['message_from_string', 'message_from_file', 'message_from_bytes', 'message_from_binary_file']


def message_from_string(s, *args, **kwargs):
    from email.parser import Parser
    return Parser(*args, **kwargs).parsestr(s)


def message_from_bytes(s, *args, **kwargs):
    from email.parser import BytesParser
    return BytesParser(*args, **kwargs).parsebytes(s)


def message_from_file(fp, *args, **kwargs):
    from email.parser import Parser
    return Parser(*args, **kwargs).parse(fp)


def message_from_binary_file(fp, *args, **kwargs):
    from email.parser import BytesParser
    return BytesParser(*args, **kwargs).parse(fp)
