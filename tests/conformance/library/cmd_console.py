# cmd and code: consoles of commands and of Python, fed with lines.
import cmd
import code
import codeop
import contextlib
import io
import sys


class Shell(cmd.Cmd):
    intro, prompt = 'Welcome.', '> '

    def do_add(self, arg):
        """Adds numbers."""
        print(sum(map(int, arg.split())))

    def do_quit(self, arg):
        return True

    def do_shell(self, arg):
        print('shell', repr(arg))

    def help_topic(self):
        print('about a topic')

    def precmd(self, line):
        return line.replace('plus', 'add')

    def postloop(self):
        print('bye')


lines = 'add 1 2\nplus 3 4\n\nhelp\nhelp add\n?topic\nhelp nothing\n!ls -l\nunknown thing\nEOF\n  quit now\nnever\n'
shell = Shell(stdin=io.StringIO(lines), stdout=sys.stdout)
shell.use_rawinput = False
shell.cmdloop()
print(shell.lastcmd, shell.parseline('  word and more '), shell.parseline('?x'), shell.parseline('+1'), shell.completenames('a'))
shell.columnize([f'item{n}' for n in range(23)], 40)
shell.columnize(['one'])
shell.cmdqueue = ['add 5', 'quit']
shell.cmdloop('Again.')

for source in ('x = 1', 'if x:', 'if x:\n  y', 'if x:\n  y\n', 'x = (1,', '"""abc', 'def f():', 'def f():\n  return 1', '', '# comment', 'x = [\n1]',
               'for i in x: print(i)', 'for i in x: print(i)\n', 'a b', 'x = )', '@dec', 'try:\n  a', 'else:', 'class A:\n  x = 1\n\n', 'print("'):
    try:
        result = codeop.compile_command(source)
        print(repr(source), result is not None and 'code' or result)
    except SyntaxError as error:
        print(repr(source), type(error).__name__)

err = io.StringIO()
with contextlib.redirect_stderr(err):
    console = code.InteractiveConsole({'start': 5})
    for line in ('start + 1', 'def double(n):', '    return n * 2', '', 'double(start)', 'x = double("ab")', 'x', '1 / 0', 'None',
                 'for i in range(2):', '  print(i)', '', 'oops oops', 'import sys; sys.stdout.write("w\\n")'):
        print(repr(line), console.push(line))
print([line for line in err.getvalue().splitlines() if 'Error' in line or 'Trace' in line or 'File' in line])
print(sorted(name for name in console.locals if not name.startswith('__')))
feed = iter(['a = 2', 'a ** 5'])


def read(prompt):
    print('prompt', repr(prompt))
    try:
        return next(feed)
    except StopIteration:
        raise EOFError from None


with contextlib.redirect_stderr(err):
    code.interact('hello', read, {}, 'over')
print(err.getvalue().splitlines()[-2:])
