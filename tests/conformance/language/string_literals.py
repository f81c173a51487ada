# Prefixes, escapes, concatenation and raw strings.
print("\x41\u00e9\U0001f600\101\t|\a\b\f\v".encode(), r"\n\x", b"\x00\xff\101", "a" "b" 'c', """x
y""", 'it''s', "\
joined", u"u", rb"\x", Rb'\q', len("\\\'\""))
print(ascii("é😀"), repr("a'b"), repr('a"b'), repr("a'\"b"), repr("\x7f\x80\xa0\u200b\ud800"))
for text in (r"'\x4'", r"'\u12'", r"'\U00110000'", r"b'\x'", "b'é'", "'abc", "'''abc", "1_000_"):
    try: print(text, eval(text))
    except SyntaxError as e: print(text, "|", e.msg.split(" (")[0] if "codec" in e.msg else e.msg)
