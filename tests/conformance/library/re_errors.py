import re
for p in ('(', ')', '[a', 'a**', '*', '+a', 'a{2,1}', '(?P<n>a)(?P<n>b)', r'\2', '[b-a]', '(?<=a*)b', r'\q', '(?z)', '(?P<1>a)',
          '(?P=x)', 'a\\', '(?P<a', '(?', '(?#x', r'\x1', 'a(?i)b', '(?(2)a)', '(a)(?(1)a|b|c)', '[z-\\d]', '(?i-i:a)', 'x{1}{2}'):
    try:
        re.compile(p)
        print(p, 'fine')
    except re.error as e:
        print(p, '|', e, '|', e.msg, e.pos, e.lineno, e.colno, e.pattern == p)
for action in (lambda: re.match('a', b'a'), lambda: re.match(b'a', 'a'), lambda: re.match('a', 5), lambda: re.compile(5),
               lambda: re.compile(re.compile('a'), re.I)):
    try:
        action()
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
