"""Interpreters of commands that are lines: do_NAME() does what NAME says."""
import string
import sys

__all__ = ['Cmd']
PROMPT = '(Cmd) '
IDENTCHARS = string.ascii_letters + string.digits + '_'


class Cmd:
    prompt, identchars, ruler, lastcmd, intro = PROMPT, IDENTCHARS, '=', '', None
    doc_leader, doc_header, misc_header = '', 'Documented commands (type help <topic>):', 'Miscellaneous help topics:'
    undoc_header, nohelp, use_rawinput = 'Undocumented commands:', '*** No help on %s', 1

    def __init__(self, completekey='tab', stdin=None, stdout=None):
        self.stdin = sys.stdin if stdin is None else stdin
        self.stdout = sys.stdout if stdout is None else stdout
        self.cmdqueue, self.completekey = [], completekey

    def cmdloop(self, intro=None):
        """Reads lines and does what they say until one says to stop."""
        self.preloop()
        if intro is not None:
            self.intro = intro
        if self.intro:
            self.stdout.write(str(self.intro) + '\n')
        stop = None
        while not stop:
            line = self.precmd(self.cmdqueue.pop(0) if self.cmdqueue else self._line())
            stop = self.postcmd(self.onecmd(line), line)
        self.postloop()

    def _line(self):
        if self.use_rawinput:
            try:
                return input(self.prompt)
            except EOFError:
                return 'EOF'
        self.stdout.write(self.prompt)
        self.stdout.flush()
        line = self.stdin.readline()
        return line.rstrip('\r\n') if line else 'EOF'

    def precmd(self, line):
        return line

    def postcmd(self, stop, line):
        return stop

    def preloop(self):
        pass

    def postloop(self):
        pass

    def parseline(self, line):
        """(command, argument, line)."""
        line = line.strip()
        if not line:
            return None, None, line
        if line[0] == '?':
            line = 'help ' + line[1:]
        elif line[0] == '!':
            if not hasattr(self, 'do_shell'):
                return None, None, line
            line = 'shell ' + line[1:]
        end = 0
        while end < len(line) and line[end] in self.identchars:
            end += 1
        return line[:end], line[end:].strip(), line

    def onecmd(self, line):
        command, argument, line = self.parseline(line)
        if not line:
            return self.emptyline()
        if command is None:
            return self.default(line)
        self.lastcmd = '' if line == 'EOF' else line
        function = getattr(self, 'do_' + command, None) if command else None
        return self.default(line) if function is None else function(argument)

    def emptyline(self):
        return self.onecmd(self.lastcmd) if self.lastcmd else None

    def default(self, line):
        self.stdout.write(f'*** Unknown syntax: {line}\n')

    def completedefault(self, *ignored):
        return []

    def get_names(self):
        return dir(self.__class__)

    def completenames(self, text, *ignored):
        return [name[3:] for name in self.get_names() if name.startswith('do_' + text)]

    def complete_help(self, *args):
        topics = {name[5:] for name in self.get_names() if name.startswith('help_' + args[0])}
        return list(set(self.completenames(*args)) | topics)

    def do_help(self, arg):
        """List available commands with "help" or detailed help with "help cmd"."""
        if arg:
            function = getattr(self, 'help_' + arg, None)
            if function is not None:
                function()
                return
            from inspect import cleandoc
            doc = getattr(getattr(self, 'do_' + arg, None), '__doc__', None)
            self.stdout.write(f'{cleandoc(doc) if doc else self.nohelp % (arg,)}\n')
            return
        names = self.get_names()
        topics = {name[5:] for name in names if name.startswith('help_')}
        documented, others = [], []
        for name in sorted({name[3:] for name in names if name.startswith('do_')}):
            if name in topics:
                topics.remove(name)
                documented.append(name)
            else:
                (documented if getattr(self, 'do_' + name).__doc__ else others).append(name)
        self.stdout.write(f'{self.doc_leader}\n')
        self.print_topics(self.doc_header, documented, 15, 80)
        self.print_topics(self.misc_header, sorted(topics), 15, 80)
        self.print_topics(self.undoc_header, others, 15, 80)

    def print_topics(self, header, cmds, cmdlen, maxcol):
        if cmds:
            self.stdout.write(f'{header}\n')
            if self.ruler:
                self.stdout.write(f'{self.ruler * len(header)}\n')
            self.columnize(cmds, maxcol - 1)
            self.stdout.write('\n')

    def columnize(self, list, displaywidth=80):
        """In as few lines as fit, column by column."""
        if not list:
            self.stdout.write('<empty>\n')
            return
        wrong = [at for at, item in enumerate(list) if not isinstance(item, str)]
        if wrong:
            raise TypeError(f"list[i] not a string for i in {', '.join(map(str, wrong))}")
        for rows in range(1, len(list) + 1):
            columns = [list[at:at + rows] for at in range(0, len(list), rows)]
            widths = [max(map(len, column)) for column in columns]
            if sum(widths) + 2 * (len(widths) - 1) <= displaywidth or rows == len(list):
                break
        for row in range(rows):
            texts = [column[row] if row < len(column) else '' for column in columns]
            while texts and not texts[-1]:
                texts.pop()
            self.stdout.write('  '.join([text.ljust(width) for text, width in zip(texts, widths)]) + '\n')
