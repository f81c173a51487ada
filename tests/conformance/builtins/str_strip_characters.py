"""strip with and without the characters to drop."""
for text in ['  x y  ', '\t\n z \r\n', 'xxabcxx', 'ééaéé', '', '   ', '\u2003em\u2003']:
    print([text.strip(), text.lstrip(), text.rstrip(), text.strip('x'), text.strip('éa'), text.lstrip(' x'), text.rstrip('xc'), text.strip('')])
print('prefix-body'.removeprefix('prefix-'), 'body.txt'.removesuffix('.txt'), 'abc'.removeprefix('x'), 'abc'.removesuffix(''))
