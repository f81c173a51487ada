"""repr of strings and bytes: quotes and escapes."""
for text in ['', 'a', "it's", 'say "hi"', '''both ' and "''', 'tab\t nl\n cr\r', 'back\\slash', '\x00\x1f\x7f', 'é日🙂', '\x80\xa0\xad', '\u200b\u2028\ue000', '\ud800', '\U0010ffff', '\u0378']:
    print(ascii(repr(text)), ascii(text))
for data in [b'', b"it's", b'say "hi"', b'\x00\xff\n\t\\', bytes(range(30, 40)), bytearray(b'x\x01')]:
    print(repr(data))
