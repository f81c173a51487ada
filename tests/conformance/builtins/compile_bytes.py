# compile() and exec() take source as bytes, with and without a mark at its beginning.
for source in (b"x = 1", b"\xef\xbb\xbfx = 2", "x = 'é'".encode(), bytearray(b"x = 4")):
    namespace = {}
    exec(compile(source, "f.py", "exec"), namespace)
    print(namespace["x"])
print(eval(compile(b"1 + 1", "f.py", "eval")))
for source in (b"\xff\xfe", b"x = '\xe9'", b"x = = 1", 5):
    try:
        compile(source, "f.py", "exec")
    except (SyntaxError, TypeError) as error:
        print(type(error).__name__)
