# % of bytes takes no text.
for call in ("b'%s' % 'text'", "b'%s' % 5", "b'%c' % 300", "b'%(k)s' % {'k': b'v'}"):
    try:
        print(call, eval(call))
    except Exception as error:
        print(call, type(error).__name__)
