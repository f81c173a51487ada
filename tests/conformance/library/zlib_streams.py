# zlib: compressed bytes, streams in pieces, levels, window sizes, dictionaries, copies, checksums.
import hashlib
import random
import zlib

random.seed(5)
words = [bytes(random.choices(b'abcdefghij', k=random.randint(2, 9))) for _ in range(300)]
text = b' '.join(random.choices(words, k=9000))
noise = random.randbytes(30000)


def short(data):
    return len(data), hashlib.md5(data).hexdigest()[:12]


print(zlib.compress(b'hello hello hello'), zlib.compress(b''))
for level in range(-1, 10):
    print(level, short(zlib.compress(text, level)), short(zlib.compress(noise, level)), zlib.compress(b'a' * 50, level))
for wbits in (9, 11, 15, -9, -15, 25, 31):
    data = zlib.compress(text, 6, wbits)
    print(wbits, short(data), zlib.decompress(data, wbits) == text)
print(zlib.decompress(zlib.compress(text, wbits=31), wbits=47) == text)

for level in (0, 1, 4, 6, 9):
    for piece in (1, 7777, 20000):
        size = 3000 if piece == 1 else len(text)
        c = zlib.compressobj(level)
        parts = [c.compress(text[i:min(size, i + piece)]) for i in range(0, size, piece)]
        parts.append(c.flush())
        print(level, piece, [len(p) for p in parts if p][:6], short(b''.join(parts)), zlib.decompress(b''.join(parts)) == text[:size])
for flush in (zlib.Z_NO_FLUSH, zlib.Z_PARTIAL_FLUSH, zlib.Z_SYNC_FLUSH, zlib.Z_FULL_FLUSH, zlib.Z_BLOCK):
    c = zlib.compressobj()
    out = c.compress(text[:5000]) + c.flush(flush) + c.compress(text[5000:]) + c.flush(flush) + c.compress(noise) + c.flush()
    print(flush, short(out), zlib.decompress(out) == text + noise)
for strategy in range(5):
    for memory in (1, 5, 9):
        c = zlib.compressobj(6, zlib.DEFLATED, 15, memory, strategy)
        out = c.compress(text[:40000]) + c.compress(text[40000:]) + c.compress(noise) + c.flush()
        print(strategy, memory, short(out), zlib.decompress(out) == text + noise)

# In pieces
packed = zlib.compress(text)
for piece in (1, 100, 5000):
    d = zlib.decompressobj()
    parts = [d.decompress(packed[i:i + piece]) for i in range(0, len(packed), piece)]
    print(piece, b''.join(parts) == text, d.eof, d.unused_data, short(d.flush()), sum(map(bool, parts)))
d = zlib.decompressobj()
out = d.decompress(packed + b'after', 100)
lengths = [len(out)]
while d.unconsumed_tail and not d.eof:
    more = d.decompress(d.unconsumed_tail, 20000)
    lengths.append(len(more))
    out += more
print(lengths, out == text, d.eof, d.unused_data, d.unconsumed_tail)
d = zlib.decompressobj()
print(len(d.decompress(packed, 10)), len(d.flush()) + 10 == len(text), d.eof)
d = zlib.decompressobj()
print(d.decompress(b''), d.flush(), d.eof, d.decompress(packed[:200])[:20], d.eof)
fixed = zlib.compressobj(strategy=zlib.Z_FIXED)
data = fixed.compress(b'short text, fixed codes') + fixed.flush()
d = zlib.decompressobj()
print(b''.join([d.decompress(bytes([b])) for b in data]), d.eof)

# Copies
c = zlib.compressobj()
start = c.compress(text[:3000])
other = c.copy()
print(short(start + c.compress(b'one') + c.flush()), short(start + other.compress(b'two') + other.flush()))
d = zlib.decompressobj()
first = d.decompress(packed[:500])
again = d.copy()
print(first + d.decompress(packed[500:]) == text, first + again.decompress(packed[500:]) == text)

# Dictionaries
for wbits in (15, -15):
    c = zlib.compressobj(wbits=wbits, zdict=b'abc hello world')
    data = c.compress(b'hello world abc') + c.flush()
    d = zlib.decompressobj(wbits, zdict=b'abc hello world')
    print(data, d.decompress(data))

print(zlib.crc32(b'hello'), zlib.crc32(b' world', zlib.crc32(b'hello')) == zlib.crc32(b'hello world'), zlib.crc32(noise))
print(zlib.adler32(b'hello'), zlib.adler32(b' world', zlib.adler32(b'hello')) == zlib.adler32(b'hello world'), zlib.adler32(noise))
print(zlib.crc32(b''), zlib.adler32(b''), zlib.crc32(b'x', -1), zlib.crc32(memoryview(b'abc')), zlib.adler32(bytearray(b'abc')))
