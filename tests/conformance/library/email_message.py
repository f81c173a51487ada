# EmailMessage and the policies: contents, alternatives, attachments, headers that know what they mean.
import datetime
import email
from email import policy
from email.headerregistry import Address
from email.message import EmailMessage
from email.parser import BytesParser, Parser

msg = EmailMessage()
msg['Subject'] = 'Report for today'
msg['From'] = Address('Jo Doe', 'jo', 'example.com')
msg['To'] = [Address('A', 'a', 'x.org'), Address('Ünal, B.', 'b', 'x.org')]
msg['Date'] = datetime.datetime(2024, 2, 3, 4, 5, 6, tzinfo=datetime.timezone.utc)
msg.set_content('Hello\n\nthere')
print(msg.as_string())
msg.add_alternative('<p>Hello</p>', subtype='html')
msg.set_boundary('INNER')
msg.add_attachment(b'\0\1\2', maintype='application', subtype='octet-stream', filename='data.bin')
msg.set_boundary('OUTER')
msg.add_attachment('text of a file', filename='notes.txt')
print(msg.as_string())
print([part.get_content_type() for part in msg.walk()])
print([part.get_filename() for part in msg.iter_attachments()], [p.get_content() for p in msg.iter_attachments()])
print(repr(msg.get_body().get_content()), repr(msg.get_body(('plain',)).get_content()), msg.get_body(('nothing',)))
print(msg['to'], [str(a) for a in msg['to'].addresses], msg['from'].addresses[0].domain, msg['to'].addresses[1])
print(msg['date'].datetime, msg['Content-Type'].content_type, msg['content-type'].params['boundary'])
for name, value in (('Subject', 'again'), ('X-Two', 'a\nb')):
    try:
        msg[name] = value
    except ValueError as error:
        print(error)
other = EmailMessage()
other.set_content('Grüße\n')
print(other.as_bytes().decode(), other['content-transfer-encoding'], repr(other.get_content()))
print(other.as_string())
other.set_content('x' * 200)
print(other.as_string(), other.get_content() == 'x' * 200 + '\n')
other.set_content('Ä' * 60 + '\n' + 'ö' * 30)
print(other.as_string())
other['Subject'] = 'Hello Grüße an you'
other['X-Long'] = 'several words that go on and on ' * 5
other['X-Wide'] = 'ünï' * 30
print(other.as_string().split('\n\n')[0])
other.clear_content()
print(other.keys(), other.get_content_type())
text = ('Subject: =?utf-8?q?caf=C3=A9?= time\nTo: "Last, First" <a@b.c>,\n d@e.f\nDate: Fri, 09 Nov 2001 01:08:47 -0500\n'
        'Content-Type: text/plain; charset="utf-8"\n\nbody\n')
read = Parser(policy=policy.default).parsestr(text)
print(type(read).__name__, read['subject'], read['to'], [(a.display_name, a.addr_spec) for a in read['to'].addresses])
print(read['date'].datetime, read['date'].datetime.utcoffset(), repr(read.get_content()))
print(read.as_string())
print(read.as_bytes(policy=policy.SMTP))
raw = BytesParser(policy=policy.default).parsebytes('Content-Type: text/plain; charset=utf-8\n\nçà\n'.encode())
print(repr(raw.get_content()), email.message_from_string(text)['subject'])
print(policy.default.max_line_length, policy.SMTP.linesep == '\r\n', policy.default.clone(max_line_length=40).max_line_length)
related = EmailMessage()
related.set_content('<img src="cid:x">', subtype='html')
related.add_related(b'GIF', 'image', 'gif', cid='<x>')
print([part.get_content_type() for part in related.walk()], related.get_body().get_content_type(),
      [p['content-id'] for p in related.iter_attachments()])
nested = EmailMessage()
nested.set_content(read)
print(nested.get_content_type(), nested.get_content()['subject'])
print(str(Address('Only', addr_spec='u@d.e')), repr(Address('N', 'u', 'd')), Address('N', 'u', 'd') == Address('N', 'u', 'd'))
