# base64: Ascii85 with its forms, base 85 with and without padding, files; uuid.SafeUUID; a calendar as HTML.
import base64
import calendar
import io
import uuid

for data in (b'', b'hello', b'\0\0\0\0', b'\0' * 7, b'    x', bytes(range(40)), b'end\xff'):
    for options in ({}, {'foldspaces': True}, {'adobe': True}, {'wrapcol': 7}, {'pad': True}, {'adobe': True, 'wrapcol': 5}):
        text = base64.a85encode(data, **options)
        back = base64.a85decode(text, adobe='adobe' in options, foldspaces='foldspaces' in options)
        print(data, options, text, back == data)
    print(base64.b85encode(data), base64.b85encode(data, pad=True), base64.b85decode(base64.b85encode(data)) == data)
for wrong in (lambda: base64.a85decode(b'abc~>x', adobe=True), lambda: base64.a85decode(b'ab{c'), lambda: base64.a85decode(b'az'),
              lambda: base64.a85decode(b's8W-"'), lambda: base64.b85decode(b'ab"c'), lambda: base64.b85decode(b'|NsC1')):
    try:
        print(wrong())
    except ValueError as error:
        print(error)
out, back = io.BytesIO(), io.BytesIO()
base64.encode(io.BytesIO(bytes(100)), out)
print(out.getvalue())
out.seek(0)
base64.decode(out, back)
print(back.getvalue() == bytes(100))
print(uuid.UUID(int=1).is_safe, uuid.SafeUUID.safe.value, list(uuid.SafeUUID), uuid.UUID(int=1, is_safe=uuid.SafeUUID.unsafe).is_safe)
html = calendar.HTMLCalendar(6)
print(html.formatmonth(2024, 2))
print(html.formatyearpage(2023)[:700].decode(), len(html.formatyear(2023, 4)))
print(list(calendar.Calendar().itermonthdays4(2024, 2))[:3], len(calendar.Calendar().yeardatescalendar(2024, 4)))
