# A file may hold several pickles: each load() reads one and leaves what is behind it.
import io
import os
import pickle
import tempfile

path = os.path.join(tempfile.mkdtemp(), 'x.pkl')
f = open(path, 'wb'); pickle.dump(1, f); pickle.dump([2], f); f.close()
f = open(path, 'rb'); print(pickle.load(f), pickle.load(f))
try: pickle.load(f)
except EOFError as e: print(e)
b = io.BytesIO(); pickle.dump(1, b); pickle.dump([2], b); b.write(b'rest'); b.seek(0); u = pickle.Unpickler(b); print(u.load(), u.load(), b.read())
r, w = os.pipe()
with os.fdopen(w, 'wb') as out: pickle.dump('a', out); pickle.dump('b', out); out.write(b'xx')
with os.fdopen(r, 'rb') as i: print(pickle.load(i), pickle.load(i), i.read())
for proto in range(6):
    for value in ('.', b'...', 46, [46, '.', ('.',) * 3], 'x' * 70000 + '.', b'.' * 100000, ['.' * 65000] * 3, {'a': 1.5, 46: None}, 2**70, list(range(30000))):
        b = io.BytesIO(); pickle.dump(value, b, proto); pickle.dump(7, b, proto); b.seek(0)
        assert pickle.load(b) == value and pickle.load(b) == 7 and b.read() == b'', (proto, value)
for bad in (b'', b'\x80', b'\x80\x04', b'\x80\x04\x95\x03\0\0\0\0\0\0\0', b'\x80\x04K', b'\x80\x04\x95\x03\0\0\0\0\0\0\0K\x01.', b'\x80\x04]', b'hello'):
    try: print(pickle.load(io.BytesIO(bad)))
    except Exception as e: print(bad, type(e).__name__, e)
