"""replace and join."""
print('aaa'.replace('a', 'b', 2), 'abc'.replace('', '-'), 'abc'.replace('', '-', 2), ''.replace('', 'x'), 'é日é'.replace('é', 'e'), 'abc'.replace('bc', ''), 'x'.replace('y', 'z'), 'é日'.replace('', '.'))
print(','.join(['a', 'b']), ''.join('xyz'), '-'.join(c.upper() for c in 'ab'), ', '.join({'k': 1}), '+'.join([]), '日'.join(('a', 'é')))
for bad in [[1], ['a', None], 5]:
    try:
        ','.join(bad)
    except TypeError as error:
        print(error)
