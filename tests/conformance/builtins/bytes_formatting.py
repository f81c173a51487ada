# % with bytes.
print(b"%s %b %a %r" % (b"x", bytearray(b"y"), "é", 5), b"%d %5d %-5d| %05d %x %X %o" % (1, 2, 3, 4, 255, 255, 8), b"%c%c" % (65, b"B"), b"%.2f %e %g" % (1.5, 1.5, 1.5), b"%(k)s" % {b"k": b"v"}, b"%%" % (), b"%5s|%-5s|" % (b"a", b"b"), bytearray(b"%d") % 5)
for call in ("b'%d' % 'x'", "b'%s %s' % b'a'", "b'%s' % (b'a', b'b')", "b'%z' % 1"):
    try:
        print(call, eval(call))
    except Exception as error:
        print(call, type(error).__name__)
