"""printf-style formatting."""
print('%d %i %5d|%-5d|%05d|%+d|% d' % (1, -2, 3, 4, 5, 6, 7))
print('%x %X %#x %o %#o' % (255, 255, 255, 8, 8))
print('%f %.2f %8.3f|%-8.1f|%e %.3E %g %G %.3g' % (1.5, 2.345, 3.14159, 2.5, 12345.678, 0.00012, 1e-10, 1e20, 1234.5))
print('%s %r %a %10s|%-10s|%.2s|%5.1s|' % ('é', 'é', 'é', 'right', 'left', 'cut', 'xyz'))
print('%c%c %%' % (65, 'é'), '%s' % None, '%s %s' % ('a', [1, 'b']), '%s' % ((1, 2),))
print('%(name)s is %(age)d, %(name)r' % {'name': 'Ann', 'age': 30})
print('%*d|%-*d|%.*f' % (5, 1, 5, 2, 3, 3.14159))
print('%d' % 3.99, '%d' % True, '%s' % True, '%.3d' % 7, '%+.2e' % -12.5, '%d' % 10**25, '%5s%%' % 'a')
for text, args in [('%d', 'a'), ('%d %d', (1,)), ('%d', (1, 2)), ('%q', 1), ('%(a)s', 1), ('%x', 1.5), ('%c', 'ab'), ('%', 1), ('%f', 'x')]:
    try:
        print(text % args)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
