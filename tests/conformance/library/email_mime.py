# email.mime and message_from_string: messages as they were made before EmailMessage, written and read back.
import email
from email import encoders
from email.header import Header, decode_header, make_header
from email.mime.application import MIMEApplication
from email.mime.base import MIMEBase
from email.mime.image import MIMEImage
from email.mime.message import MIMEMessage
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText

plain = MIMEText('Hello, all.\nFrom me.\n')
plain['Subject'] = 'A subject'
plain['From'] = 'Me <me@example.com>'
print(plain.as_string())
print(MIMEText('Grüße', 'html', 'utf-8').as_string())
print(MIMEText('Grüße', _charset='iso-8859-1').as_string())
outer = MIMEMultipart('alternative', boundary='==B==')
outer['Subject'] = 'Grüße aus Köln'
outer['To'] = 'a@b.c, d@e.f'
outer.preamble = 'For old readers.'
outer.attach(MIMEText('one'))
outer.attach(MIMEText('<b>one</b>', 'html'))
data = MIMEApplication(bytes(range(70)), Name='x.bin')
data.add_header('Content-Disposition', 'attachment', filename='größe.bin')
outer.attach(data)
other = MIMEBase('application', 'pdf')
other.set_payload(b'%PDF')
encoders.encode_base64(other)
outer.attach(other)
outer.attach(MIMEImage(b'\x89PNG\r\n\x1a\nrest'))
outer.attach(MIMEMessage(plain))
text = outer.as_string()
print(text)
print(outer.as_bytes() == text.encode(), bytes(plain) == plain.as_bytes(), str(plain) == plain.as_string())
back = email.message_from_string(text)
print([part.get_content_type() for part in back.walk()], back.is_multipart(), repr(back.preamble), repr(back.epilogue))
print([part.get_filename() for part in back.walk()], back.get_boundary(), back.get_charsets())
print(back.get_payload(2).get_payload(decode=True) == bytes(range(70)), back.get_payload(3).get_payload(decode=True))
print(decode_header(back['Subject']), str(make_header(decode_header(back['Subject']))))
print(back.as_string() == text)

msg = email.message_from_string('From: x@y.z\nReceived: one\nReceived: two\n  more\nContent-Type: text/plain; charset="utf-8"; '
                                'format=flowed\nX-Empty:\n\nbody\nlines\n')
print(msg.keys(), msg['received'], msg.get_all('Received'), msg['nothing'], msg.get('nothing', 1), len(msg), 'FROM' in msg)
print(msg.get_content_type(), msg.get_content_maintype(), msg.get_content_charset(), msg.get_param('format'),
      msg.get_params(), repr(msg.get_payload()), msg.get_payload(decode=True))
del msg['Received']
msg.replace_header('From', 'new@y.z')
msg.add_header('X-Thing', 'value', part='1', long_name='two words')
msg.set_param('charset', 'ascii')
msg.del_param('format')
print(msg.items(), msg.values()[0], [name for name in msg])
msg.set_type('text/html')
print(msg['Content-Type'], msg.get_content_disposition(), msg.get_content_subtype())
print(msg.as_string(unixfrom=False))
for action in (lambda: msg.replace_header('No', 'x'), lambda: msg.attach(plain), lambda: plain.attach(msg),
               lambda: MIMEImage(b'unknown')):
    try:
        action()
    except Exception as error:
        print(type(error).__name__, error)
raw = email.message_from_bytes(b'Subject: =?utf-8?q?caf=C3=A9?= and =?iso-8859-1?b?6Q==?=\nContent-Type: text/plain; charset=utf-8\n'
                               b'Content-Transfer-Encoding: 8bit\n\ncaf\xc3\xa9\n')
print(decode_header(raw['Subject']), raw.get_payload(), raw.get_payload(decode=True), raw.as_bytes()[-6:])
print(str(make_header(decode_header(raw['Subject']))))
print(Header('Müller', 'utf-8').encode(), Header('plain').encode(), Header('é' * 40, 'utf-8', header_name='Subject').encode())
broken = email.message_from_string('Content-Type: multipart/mixed; boundary="x"\n\n--x\n\npart\n')
print([type(defect).__name__ for defect in broken.defects], broken.get_payload(0).get_payload())
broken = email.message_from_string('Subject: x\nno header\n\nbody')
print([type(defect).__name__ for defect in broken.defects], repr(broken.get_payload()))
qp = email.message_from_string('Content-Transfer-Encoding: quoted-printable\n\na=3Db=\nc\n')
print(qp.get_payload(decode=True))
long = MIMEText('x')
long['Subject'] = 'word ' * 30
long['To'] = ', '.join([f'person{n}@example.com' for n in range(6)])
print(long.as_bytes().decode())
crlf = email.message_from_string('Subject: a\r\n b\r\nContent-Type: multipart/mixed; boundary=B\r\n\r\nbefore\r\n\r\n--B\r\n\r\npart\r\n--B--\r\nafter\r\n')
print(repr(crlf.preamble), repr(crlf.epilogue), crlf.items(), repr(crlf.get_payload(0).get_payload()))
print(repr(crlf.as_string()))
