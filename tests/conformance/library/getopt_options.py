# getopt: short and long options, abbreviations, mixed arguments, and the errors.
import getopt

print(getopt.getopt(['-a', '-b', 'x', '-cfile', '--verbose', '--out=f', 'rest', '-d'], 'abc:d', ['verbose', 'out=']))
print(getopt.getopt(['-abc', 'value', '--', '-x'], 'abc:'))
print(getopt.gnu_getopt(['one', '-a', 'two', '--out', 'f', '-', '--', '-b'], 'ab', ['out=']))
print(getopt.gnu_getopt(['one', '-a'], '+a'))
print(getopt.getopt(['--verb', '--out-=1', '--out-file', 'q'], '', ['verbose', 'out=', 'out-file=']))
for args, short, long in ((['-z'], 'a', []), (['-a'], 'a:', []), (['--no'], '', ['yes']), (['--out'], '', ['out=']),
                          (['--flag=1'], '', ['flag']), (['--o'], '', ['one', 'other'])):
    try:
        print(getopt.getopt(args, short, long))
    except getopt.GetoptError as error:
        print(error, '|', error.msg, '|', error.opt, '|', error.args)
print(getopt.error is getopt.GetoptError, issubclass(getopt.error, Exception))
