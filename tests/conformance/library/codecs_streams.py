# codecs: streams that encode and decode, encodings and error handlers of one's own.
import codecs
import io
import os
import tempfile

out = io.BytesIO()
writer = codecs.getwriter('utf-8')(out)
writer.write('größe\n')
writer.writelines(['日本\n', 'end'])
print(out.getvalue(), writer.stream is out)
reader = codecs.getreader('utf-8')(io.BytesIO(out.getvalue()))
print(repr(reader.readline()), repr(reader.readline(keepends=False)), repr(reader.read()))
print(list(codecs.getreader('latin-1')(io.BytesIO(b'a\xe9\nb'))), codecs.getreader('utf-8')(io.BytesIO('äöü'.encode())).read(chars=2))
print(codecs.getreader('utf-16')(io.BytesIO('ab'.encode('utf-16'))).read(), codecs.getwriter('ascii')(io.BytesIO(), 'replace').errors)
both = codecs.StreamReaderWriter(io.BytesIO('één\ntwee\n'.encode()), codecs.getreader('utf8'), codecs.getwriter('utf8'))
print(both.readline(), both.readlines())
recoded = codecs.EncodedFile(out2 := io.BytesIO(), 'utf-8', 'latin-1')
print(recoded.write('é'.encode()), out2.getvalue())
print(codecs.EncodedFile(io.BytesIO(b'\xe9'), 'utf-8', 'latin-1').read())
try:
    codecs.getreader('ascii')(io.BytesIO(b'\xff')).read()
except UnicodeDecodeError as error:
    print(error)
try:
    codecs.getwriter('nothing-there')
except LookupError as error:
    print(error)


def upper_encode(text, errors='strict'):
    return text.upper().encode('ascii', errors), len(text)


def upper_decode(data, errors='strict'):
    return bytes(data).decode('ascii', errors).lower(), len(data)


class Reader(codecs.StreamReader):
    decode = staticmethod(upper_decode)


class Writer(codecs.StreamWriter):
    encode = staticmethod(upper_encode)


def search(name):
    if name == 'shout_case':
        return codecs.CodecInfo(upper_encode, upper_decode, Reader, Writer, name='shout-case')


codecs.register(search)
print(codecs.encode('hello', 'shout-case'), codecs.decode(b'HELLO', 'Shout_Case'), codecs.lookup('shout-case').name)
print(codecs.getencoder('shout-case')('abc'), codecs.getreader('shout-case')(io.BytesIO(b'ABC')).read())
with tempfile.TemporaryDirectory() as folder:
    name = os.path.join(folder, 'f')
    with codecs.open(name, 'w', 'shout-case') as file:
        file.write('quiet words\n')
    print(open(name).read(), end='')
    with codecs.open(name, 'r', 'shout-case') as file:
        print(file.readlines())
codecs.unregister(search)
try:
    codecs.lookup('shout-case')
except LookupError as error:
    print(error)

codecs.register_error('dashes', lambda error: ('-' * (error.end - error.start), error.end))
print(codecs.encode('aéßb', 'ascii', 'dashes'), codecs.decode(b'a\xff\xfeb', 'ascii', 'dashes'), codecs.lookup_error('dashes') is not None)
for name in ('ignore', 'replace', 'xmlcharrefreplace', 'backslashreplace', 'namereplace', 'strict'):
    handler = codecs.lookup_error(name)
    error = UnicodeEncodeError('ascii', 'aé日b', 1, 3, 'no room')
    try:
        print(name, handler(error))
    except UnicodeEncodeError as raised:
        print(name, raised)
print(codecs.backslashreplace_errors(UnicodeDecodeError('ascii', b'\xff\xfe', 0, 2, 'x')), codecs.replace_errors(UnicodeDecodeError('ascii', b'\xff', 0, 1, 'x')))
for action in (lambda: codecs.lookup_error('nothing'), lambda: codecs.register_error('x', 1), lambda: codecs.register(1)):
    try:
        action()
    except (LookupError, TypeError) as error:
        print(type(error).__name__, error)
