# Text to bytes and back.
for s in ("abc", "é", "日本", "😀", ""):
    b = s.encode()
    print(b, len(b), b.decode() == s, s.encode("utf-16-le").decode("utf-16-le") == s, list(b)[:4], ascii(s), s.encode("ascii", "replace"), s.encode("ascii", "ignore"), s.encode("ascii", "backslashreplace"), s.encode("ascii", "xmlcharrefreplace"))
