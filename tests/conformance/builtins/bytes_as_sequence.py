# bytes are sequences of small ints.
b = b"abc"
print(b[0], b[-1:], list(b), sum(b), max(b), sorted(b, reverse=True), 97 in b, b"bc" in b, b.index(98), bytes(reversed(b)), [chr(x) for x in b], b == bytes([97, 98, 99]), dict(enumerate(b)), tuple(b[1:]), b * 2, b + b"d", len(b"\x00\n"), bytes(map(lambda x: x + 1, b)))
