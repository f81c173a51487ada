"""Format specifications of strings and integers."""
for value in ['', 'a', 'abc', 'é日']:
    for spec in ['', '5', '<5', '>5', '^5', '*^6', '.2', '5.1', 's', '05', 'é>4']:
        print(f'[{value:{spec}}]', end=' ')
    print()
for value in [0, 7, -42, 123456, True, 10**18]:
    for spec in ['', '8', '<8', '^8', '=+8', '08', 'd', 'b', 'x', '#x', '#o', ',', '_', 'e', '.1f', '%', '+', ' ', 'n']:
        print(f'[{value:{spec}}]', end=' ')
    print()
print(f'{65:c} {8364:c} {97:5c}|')
for value, spec in [('a', 'd'), ('a', '+'), ('a', '='), ('a', ','), (1, 's'), (1, '.2'), (1, 'q'), (1.5, 'd'), (1.5, 'x'), (None, '5'), ([], '>3'), (1, ',x'), (1, '5 5'), (-1, 'c'), ('a', '#')]:
    try:
        print(format(value, spec))
    except (ValueError, TypeError, OverflowError) as error:
        print(type(error).__name__, error)
