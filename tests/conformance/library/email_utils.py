# email.utils: addresses and dates; quopri and the quoted-printable of binascii.
import binascii
import datetime
import email.utils as utils
import quopri

for text in ('Jo <jo@x.org>', 'jo@x.org', '"Doe, Jo" <jo@x.org>', 'jo@x.org (Jo Doe)', '', '<a@b>', 'A B C <a.b@c.d>',
             '  spaced   <x@y>  ', '"quo\\"ted" <q@x>', 'Jo Q. Public <jq@x.org>', '"odd one"@x.org'):
    print(repr(text), utils.parseaddr(text))
print(utils.getaddresses(['A <a@b>, c@d', '"E, F" <e@f>']), utils.getaddresses([]))
print(utils.getaddresses(['team: a@b, C <c@d>;, e@f']))
for pair in (('Jo', 'jo@x'), ('', 'jo@x'), ('Doe, Jo', 'j@x'), ('Jo "J"', 'j@x'), ('Jö', 'j@x')):
    print(utils.formataddr(pair))
print(utils.formatdate(0), utils.formatdate(1e9, usegmt=True), utils.formatdate(86400.7, localtime=False))
when = datetime.datetime(2024, 1, 2, 3, 4, 5)
print(utils.format_datetime(when), utils.format_datetime(when.replace(tzinfo=datetime.timezone.utc), usegmt=True))
print(utils.format_datetime(when.replace(tzinfo=datetime.timezone(datetime.timedelta(hours=-3.5)))))
for text in ('Fri, 09 Nov 2001 01:08:47 -0500', '9 Nov 2001 01:08', 'Fri, 9 Nov 01 01:08:47 GMT', 'nonsense',
             'Wed, 02 Oct 2002 13:00:00 EST', 'Thu, 01 Jan 1970 00:00:00 -0000', 'Sunday, 06-Nov-94 08:49:37 GMT',
             'Sun Nov  6 08:49:37 1994'):
    print(utils.parsedate(text), utils.parsedate_tz(text))
    try:
        print(repr(utils.parsedate_to_datetime(text)))
    except ValueError as error:
        print(error)
print(utils.mktime_tz(utils.parsedate_tz('Fri, 09 Nov 2001 01:08:47 -0500')))
one, two = utils.make_msgid(), utils.make_msgid('id', 'x.org')
print(one != two, two.startswith('<'), two.endswith('.id@x.org>'), utils.quote('a"b\\'), utils.unquote('"a\\"b"'), utils.unquote('<x>'))
print(utils.encode_rfc2231('größe', 'utf-8', 'de'), utils.decode_rfc2231("utf-8'de'gr%C3%B6"), utils.decode_rfc2231('x'))
print(utils.collapse_rfc2231_value(('utf-8', '', 'gr\xc3\xb6')))
print(quopri.encodestring('Größe = 1 \nx\t'.encode()), quopri.decodestring(b'Gr=C3=B6=\n=3D_'))
print(binascii.b2a_qp(b'a_b c\n.' + b'x' * 80, header=True), binascii.a2b_qp(b'a_b=20=', header=True), binascii.crc_hqx(b'123456789', 0))
