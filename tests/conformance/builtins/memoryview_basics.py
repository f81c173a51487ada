# memoryview: bytes seen without copying.
data = bytearray(b"abcdef")
view = memoryview(data)
print(len(view), view[0], view[-1], view[1:3].tobytes(), view.tolist(), bytes(view), list(view[::2]))
view[0] = 90
view[1:3] = b"XY"
print(data, view == b"ZXYdef", view.readonly, view.nbytes, view.itemsize, view.format, view.ndim, view.shape)
print(memoryview(b"abc").readonly, memoryview(b"abc") == memoryview(bytearray(b"abc")), 98 in memoryview(b"abc"), view.hex())
for action in ("memoryview(b'abc')[0] = 1", "memoryview('abc')", "view[10]", "view['a']", "view[0] = 300", "view[0:2] = b'x'", "memoryview()", "hash(view)"):
    try:
        exec(action)
        print(action, "ok")
    except Exception as error:
        print(action, type(error).__name__, error)
with memoryview(b"xyz") as v:
    print(v.tobytes(), bytes(v) + b"!")
print(hash(memoryview(b"abc")) == hash(b"abc"), isinstance(view, memoryview), bytes(view[::-1]))
