# optparse: actions, types, defaults, groups, the help text, callbacks, and what goes wrong.
import contextlib
import io
import optparse

parser = optparse.OptionParser(usage='%prog [options] URL...', version='%prog 1.2', prog='crawl',
                               description='Fetches pages with several workers, and says in the end how long each of '
                                           'them took, which is what this description is about.',
                               epilog='That is all.')
parser.add_option('-w', '--workers', type='int', default=4, help='how many threads fetch pages [default: %default]')
parser.add_option('-t', '--timeout', type='float', metavar='SECONDS', help='when to give up')
parser.add_option('-v', action='count', dest='verbose', default=0)
parser.add_option('-q', '--quiet', action='store_false', dest='talk', default=True, help='say nothing')
parser.add_option('--mode', choices=['thread', 'process', 'task'], default='thread')
parser.add_option('-H', '--header', action='append', help='a header to send, which may be given several times over')
parser.add_option('--size', nargs=2, type=int)
parser.add_option('--secret', help=optparse.SUPPRESS_HELP)
group = optparse.OptionGroup(parser, 'Dangerous Options', 'Use at your own risk.')
group.add_option('-g', '--go', action='store_const', const='gone', dest='state')
parser.add_option_group(group)
parser.set_defaults(state='here')
print(parser.format_help())
print(parser.get_usage(), parser.get_version())

options, args = parser.parse_args(['-w8', 'http://a', '-vv', '--time=2.5', '-H', 'A: b', '--header=C: d', '-g', '--size',
                                   '3', '4', '-q', '--', '-x'])
print(options, args)
print(options.workers, options.timeout, options.verbose, options.talk, options.mode, options.header, options.state)
print(parser.parse_args([])[0] == {'workers': 4, 'timeout': None, 'verbose': 0, 'talk': True, 'mode': 'thread',
                                   'header': None, 'size': None, 'secret': None, 'state': 'here'})
for wrong in (['--workers=x'], ['-z'], ['--nothing'], ['--mode', 'fast'], ['-w'], ['--size', '1'], ['--quiet=1'],
              ['--s', '1'], ['--version'], ['-t', 'soon']):
    err, out = io.StringIO(), io.StringIO()
    try:
        with contextlib.redirect_stderr(err), contextlib.redirect_stdout(out):
            parser.parse_args(wrong)
    except SystemExit as error:
        print(error.code, err.getvalue().splitlines(), out.getvalue().splitlines())


def seen(option, opt, value, parser, *args, **kwargs):
    print('callback', option, opt, value, args, kwargs)
    parser.values.seen = True


other = optparse.OptionParser(prog='x', conflict_handler='resolve', formatter=optparse.TitledHelpFormatter())
other.add_option('-s', action='callback', callback=seen, type='string', callback_args=(1,), callback_kwargs={'k': 2})
other.add_option('-n', type='int', help='number')
other.add_option('-n', '--new', help='in its place')
other.disable_interspersed_args()
values, rest = other.parse_args(['-s', 'word', '-n', 'q', 'stop', '-s'])
print(values, rest, values.ensure_value('more', []))
other.print_help()
print(other.has_option('--new'), other.get_option('-n'), other.has_option('-z'))
other.remove_option('-n')
print(other.has_option('--new'))
numbers = optparse.OptionParser()
numbers.add_option('-i', type=int, action='append')
print(numbers.parse_args(['-i', '0x1f', '-i', '010', '-i', '0b11', '-i', '-5'])[0].i)
for bad in ({'action': 'fly'}, {'type': 'planet'}, {'action': 'store_true', 'type': 'int'}, {'nargs': 2, 'action': 'count'},
            {'strange': 1}, {'choices': 'abc'}, {'const': 1}, {'action': 'callback'}):
    try:
        optparse.Option('-o', **bad)
    except optparse.OptionError as error:
        print(error)
for names in (('o',), ('-',), ('--',), ('---x',), ('-ab',)):
    try:
        optparse.Option(*names)
    except optparse.OptionError as error:
        print(error)
try:
    parser.add_option('-w', '--workers')
except optparse.OptionConflictError as error:
    print(error)
