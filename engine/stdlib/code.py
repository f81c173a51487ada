"""A Python console inside a program."""
import sys
import traceback
from codeop import CommandCompiler, compile_command

__all__ = ['InteractiveInterpreter', 'InteractiveConsole', 'interact', 'compile_command']


class InteractiveInterpreter:
    def __init__(self, locals=None):
        self.locals = {'__name__': '__console__', '__doc__': None} if locals is None else locals
        self.compile = CommandCompiler()

    def runsource(self, source, filename='<input>', symbol='single'):
        """Runs it if it is complete; whether more must follow."""
        try:
            code = self.compile(source, filename, symbol)
        except (OverflowError, SyntaxError, ValueError):
            self.showsyntaxerror(filename)
            return False
        if code is None:
            return True
        self.runcode(code)
        return False

    def runcode(self, code):
        try:
            exec(code, self.locals)
        except SystemExit:
            raise
        except BaseException:
            self.showtraceback()

    def showsyntaxerror(self, filename=None, **kwargs):
        error = sys.exception()
        sys.last_exc, sys.last_type, sys.last_value, sys.last_traceback = error, type(error), error, None
        self._show(traceback.format_exception_only(error))

    def showtraceback(self):
        error = sys.exception()
        tb = error.__traceback__.tb_next if error.__traceback__ is not None else None
        sys.last_exc, sys.last_type, sys.last_value, sys.last_traceback = error, type(error), error, tb
        self._show(traceback.format_exception(type(error), error, tb))

    def _show(self, lines):
        error = sys.exception()
        if sys.excepthook is sys.__excepthook__:
            self.write(''.join(lines))
        else:
            sys.excepthook(type(error), error, sys.last_traceback)

    def write(self, data):
        sys.stderr.write(data)


class InteractiveConsole(InteractiveInterpreter):
    def __init__(self, locals=None, filename='<console>', *, local_exit=False):
        InteractiveInterpreter.__init__(self, locals)
        self.filename, self.local_exit = filename, local_exit
        self.resetbuffer()

    def resetbuffer(self):
        self.buffer = []

    def push(self, line, filename=None, _symbol='single'):
        """Takes a line; whether more must follow."""
        self.buffer.append(line)
        more = self.runsource('\n'.join(self.buffer), filename or self.filename, _symbol)
        if not more:
            self.resetbuffer()
        return more

    def raw_input(self, prompt=''):
        return input(prompt)

    def interact(self, banner=None, exitmsg=None):
        """Reads lines until there are none."""
        if banner is None:
            self.write(f'Python {sys.version} on {sys.platform}\nType "help", "copyright", "credits" or "license" for more '
                       f'information.\n({type(self).__name__})\n')
        elif banner:
            self.write(f'{banner}\n')
        more = False
        while True:
            try:
                line = self.raw_input(sys.ps2 if more else sys.ps1)
            except EOFError:
                self.write('\n')
                break
            except KeyboardInterrupt:
                self.write('\nKeyboardInterrupt\n')
                self.resetbuffer()
                more = False
                continue
            try:
                more = self.push(line)
            except SystemExit:
                if not self.local_exit:
                    raise
                break
        if exitmsg is None:
            self.write(f'now exiting {type(self).__name__}...\n')
        elif exitmsg:
            self.write(f'{exitmsg}\n')


def interact(banner=None, readfunc=None, local=None, exitmsg=None, local_exit=False):
    console = InteractiveConsole(local, local_exit=local_exit)
    if readfunc is not None:
        console.raw_input = readfunc
    console.interact(banner, exitmsg)
