"""Encodings and their error handlers."""
text = 'Grüße €5 🙂'
for encoding in ['utf-8', 'utf-16', 'utf-16-le', 'utf-32-be', 'UTF8', 'utf_8_sig']:
    data = text.encode(encoding)
    print(data, data.decode(encoding) == text)
for errors in ['ignore', 'replace', 'backslashreplace', 'xmlcharrefreplace']:
    print(text.encode('ascii', errors), text.encode('latin-1', errors))
print(b'a\xffb\xc3'.decode('utf-8', 'replace'), ascii(b'a\xffb'.decode('utf-8', 'surrogateescape')), b'a\xff'.decode('ascii', 'ignore'), b'\xe9'.decode('latin-1'), b'\xe2\x82'.decode('utf-8', 'backslashreplace'))
for action in [lambda: 'é'.encode('ascii'), lambda: b'\xff'.decode(), lambda: b'\xe2\x82'.decode(), lambda: b'\xc3('.decode(), lambda: '€'.encode('latin-1'), lambda: 'a'.encode('nonsense'), lambda: '\ud800'.encode()]:
    try:
        action()
    except (UnicodeError, LookupError) as error:
        print(type(error).__name__, error)
try:
    'aé'.encode('ascii')
except UnicodeEncodeError as error:
    print(error.encoding, error.start, error.end, error.reason, error.object)
print(str(b'abc', 'utf-8'), str(b'abc'), bytes('é', 'utf-8'))
