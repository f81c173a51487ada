"""printf-style formatting of objects with their own text and numbers."""


class Thing:
    def __str__(self):
        return 'a thing'

    def __repr__(self):
        return '<Thing>'

    def __int__(self):
        return 42

    def __float__(self):
        return 4.5

    def __index__(self):
        return 7


t = Thing()
print('%s|%r|%a|%10s|%-10s|%.3s' % (t, t, t, t, t, t))
print('%d %5.1f %x %c' % (t, t, t, 65))
print('%s and %s' % ([t], {'k': t}))
print('%(x)s-%(y)r' % {'x': t, 'y': t})
print('%s' % t, 'no fields' % {})
