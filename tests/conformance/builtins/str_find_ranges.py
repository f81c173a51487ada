"""find, index, count, startswith with start and end, on ASCII and other text."""
for text in ['hello hello', 'näïve näïve', '日本語日本']:
    for part in ['l', 'ï', '本', 'hello', '', 'xyz', text]:
        print(text.find(part), text.rfind(part), text.count(part), text.find(part, 3), text.find(part, -4), text.rfind(part, 1, 5), text.count(part, 2, -1), text.startswith(part, 2), text.endswith(part, 0, 5), part in text)
for method in ['index', 'rindex']:
    try:
        getattr('abc', method)('d')
    except ValueError as error:
        print(error)
print('abc'.startswith(('x', 'a')), 'abc'.endswith(()), 'abc'.find('', 3), 'abc'.find('', 4), 'abc'.find('c', None, None))
