"""Indexing and slicing by character, not by byte."""
for text in ['abcdef', 'äbçdéf', '日本語テスト', 'a🙂b🙂c']:
    n = len(text)
    print(n, text[0], text[-1], text[1:3], text[::-1], text[::2], text[-3:], text[4:1:-1], text[n // 2], text[10:], text[:-10])
    print([c for c in text], list(reversed(text)), sorted(text), max(text), [ord(c) for c in text])
try:
    'abc'[5]
except IndexError as error:
    print(error)
