"""Other programs, of which the simulated machine has a few: python, and the simplest tools of a Unix shell. Each runs
as a process of the machine; what it prints goes through pipes."""
import io as _io
import os
import sys
import time as _time
import _files
import _machine

__all__ = ['Popen', 'PIPE', 'STDOUT', 'DEVNULL', 'call', 'check_call', 'check_output', 'run', 'getoutput', 'getstatusoutput',
           'CalledProcessError', 'CompletedProcess', 'SubprocessError', 'TimeoutExpired', 'list2cmdline']

PIPE, STDOUT, DEVNULL = -1, -2, -3


class SubprocessError(Exception):
    pass


class CalledProcessError(SubprocessError):
    def __init__(self, returncode, cmd, output=None, stderr=None):
        self.returncode, self.cmd, self.output, self.stderr = returncode, cmd, output, stderr

    def __str__(self):
        if self.returncode and self.returncode < 0:
            try:
                import signal
                return f"Command '{self.cmd}' died with {signal.Signals(-self.returncode)!r}."
            except ValueError:
                return f"Command '{self.cmd}' died with unknown signal {-self.returncode}."
        return f"Command '{self.cmd}' returned non-zero exit status {self.returncode}."

    @property
    def stdout(self):
        return self.output


class TimeoutExpired(SubprocessError):
    def __init__(self, cmd, timeout, output=None, stderr=None):
        self.cmd, self.timeout, self.output, self.stderr = cmd, timeout, output, stderr

    def __str__(self):
        return f"Command '{self.cmd}' timed out after {self.timeout} seconds"

    @property
    def stdout(self):
        return self.output


class CompletedProcess:
    def __init__(self, args, returncode, stdout=None, stderr=None):
        self.args, self.returncode, self.stdout, self.stderr = args, returncode, stdout, stderr

    def __repr__(self):
        parts = [f'args={self.args!r}', f'returncode={self.returncode!r}']
        if self.stdout is not None:
            parts.append(f'stdout={self.stdout!r}')
        if self.stderr is not None:
            parts.append(f'stderr={self.stderr!r}')
        return f'{type(self).__name__}({", ".join(parts)})'

    def check_returncode(self):
        if self.returncode:
            raise CalledProcessError(self.returncode, self.args, self.stdout, self.stderr)


# --- the ends of pipes


class _Reader(_io.RawIOBase):
    def __init__(self, fd):
        self._fd, self._data, self._ended = fd, b'', False

    def readable(self):
        return True

    def fileno(self):
        return self._fd

    def _more(self):
        if not self._ended:
            try:
                self._data += _machine.recv_bytes(self._fd, 65536)
            except EOFError:
                self._ended = True
        return not self._ended

    def readinto(self, buffer):
        if not self._data:
            self._more()
        part = self._data[:len(buffer)]
        self._data = self._data[len(part):]
        buffer[:len(part)] = part
        return len(part)

    def readall(self):
        while self._more():
            pass
        data, self._data = self._data, b''
        return data

    def read(self, size=-1):
        if size is None or size < 0:
            return self.readall()
        while len(self._data) < size and self._more():
            pass
        part, self._data = self._data[:size], self._data[size:]
        return part

    def read1(self, size=-1):
        """What is there, or comes next."""
        if not self._data:
            self._more()
        size = len(self._data) if size is None or size < 0 else size
        part, self._data = self._data[:size], self._data[size:]
        return part

    def peek(self, size=0):
        if not self._data:
            self._more()
        return self._data

    def readline(self, size=-1):
        while b'\n' not in self._data and self._more():
            pass
        end = self._data.find(b'\n') + 1 or len(self._data)
        part, self._data = self._data[:end], self._data[end:]
        return part

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def close(self):
        if not self.closed:
            _machine.close(self._fd)
            super().close()


class _Writer(_io.RawIOBase):
    """As CPython's, it keeps up to 8 KiB back until somebody says flush() or close()."""

    def __init__(self, fd, buffered=False):
        self._fd, self._buffered, self._waiting = fd, buffered, b''

    def writable(self):
        return True

    def fileno(self):
        return self._fd

    def write(self, data):
        data = bytes(data)
        if self.closed:
            raise ValueError('write to closed file')
        self._waiting += data
        if not self._buffered or len(self._waiting) > 8192:
            self.flush()
        return len(data)

    def flush(self):
        data, self._waiting = self._waiting, b''
        for at in range(0, len(data), 65536):
            _machine.send_bytes(self._fd, data[at:at + 65536], True)

    def close(self):
        if not self.closed:
            try:
                self.flush()
            finally:
                _machine.close(self._fd)
                self._waiting = b''
                super().close()


class _Text:
    """Text over one of these ends."""

    def __init__(self, raw, encoding, errors, by_line=False):
        self.buffer, self.encoding, self.errors = raw, encoding or 'utf-8', errors or 'strict'
        self.line_buffering = by_line

    def read(self, size=-1):
        return self._text(self.buffer.read(size))

    def readline(self, size=-1):
        return self._text(self.buffer.readline())

    def readlines(self):
        return list(self)

    def __iter__(self):
        return self

    def __next__(self):
        return self._text(next(self.buffer))

    def _text(self, data):
        return data.decode(self.encoding, self.errors).replace('\r\n', '\n')

    def write(self, text):
        if not isinstance(text, str):
            raise TypeError(f'write() argument must be str, not {type(text).__name__}')
        self.buffer.write(text.encode(self.encoding, self.errors))
        if self.line_buffering and '\n' in text:
            self.flush()
        return len(text)

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def flush(self):
        self.buffer.flush()

    def isatty(self):
        return False

    def fileno(self):
        return self.buffer.fileno()

    def close(self):
        self.buffer.close()

    @property
    def closed(self):
        return self.buffer.closed

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.close()


# --- what the child does


class _Streams:
    """The three standard streams of a child, as its programs use them."""

    def __init__(self, stdin, stdout, stderr):
        self.stdin, self.stdout, self.stderr = stdin, stdout, stderr

    def out(self, text):
        self.stdout.write(text)

    def error(self, text, status=1):
        self.stderr.write(text + '\n')
        return status


class _Nothing(_io.StringIO):
    def write(self, text):
        return len(text)


def _echo(args, s):
    end = '\n'
    while args and args[0] in ('-n', '-e', '-ne', '-en'):
        end = '' if 'n' in args[0] else end
        args = args[1:]
    s.out(' '.join(args) + end)


def _sleep(args, s):
    if not args:
        return s.error("sleep: missing operand\nTry 'sleep --help' for more information.")
    total = 0.0
    for arg in args:
        unit = {'s': 1, 'm': 60, 'h': 3600, 'd': 86400}.get(arg[-1:], 0)
        try:
            total += float(arg[:-1] if unit else arg) * (unit or 1)
        except ValueError:
            return s.error(f"sleep: invalid time interval '{arg}'\nTry 'sleep --help' for more information.")
    _time.sleep(total)


def _ls(args, s):
    paths = [a for a in args if not a.startswith('-')] or ['.']
    hidden = any(['a' in a for a in args if a.startswith('-')])
    for path in paths:
        try:
            names = sorted(os.listdir(path)) if os.path.isdir(path) else [path] if os.path.exists(path) else os.listdir(path)
        except OSError as e:
            return s.error(f"ls: cannot access '{path}': {e.strerror}", 2)
        s.out(''.join([name + '\n' for name in names if hidden or not name.startswith('.')]))


def _tr(args, s):
    def expanded(text):
        for name, span in ('[:lower:]', 'a-z'), ('[:upper:]', 'A-Z'), ('[:digit:]', '0-9'), ('[:space:]', ' \t\n'):
            text = text.replace(name, span)
        text = text.replace('\\n', '\n').replace('\\t', '\t')
        out = ''
        while text:
            if len(text) > 2 and text[1] == '-':
                out += ''.join([chr(c) for c in range(ord(text[0]), ord(text[2]) + 1)])
                text = text[3:]
            else:
                out += text[0]
                text = text[1:]
        return out

    if args[0] == '-d':
        table = dict.fromkeys(map(ord, expanded(args[1])))
    else:
        old, new = expanded(args[0]), expanded(args[1])
        table = dict(zip(map(ord, old), new + new[-1:] * len(old)))
    s.out(s.stdin.read().translate(table))


def _seq(args, s):
    first, step, last = (1, 1, int(args[0])) if len(args) == 1 else (int(args[0]), 1, int(args[1])) if len(
        args) == 2 else map(int, args)
    s.out(''.join([f'{i}\n' for i in range(first, last + (1 if step > 0 else -1), step)]))


def _printf(args, s):
    s.out(args[0].replace('\\n', '\n').replace('%s', '{}').format(*args[1:]) if args else '')


def _python(args, s):
    """A fresh interpreter, as far as one can tell: it runs in a copy of this one."""
    import _vm
    _machine.charge(_machine.cost('InterpreterStart'))
    args = [a for a in args]
    unbuffered = os.environ.get('PYTHONUNBUFFERED')
    while args and args[0] in ('-u', '-B', '-I', '-E', '-s', '-S', '-O'):
        unbuffered = args.pop(0) == '-u' or unbuffered
    if isinstance(getattr(s.stdout, 'buffer', None), _Writer):
        s.stdout.buffer._buffered = not unbuffered      # other programs here keep nothing back
    if args[:1] in (['--version'], ['-V']):
        s.out(f'Python {sys.version.split()[0]}\n')
        return 0
    if args[:1] == ['-c']:
        source, name, sys.argv = args[1], '<string>', ['-c', *args[2:]]
    elif args and args[0] != '-' and not args[0].startswith('-'):
        name, sys.argv = args[0], args
        try:
            source = _machine.main_source() if name == _machine.file_name() else open(name).read()
        except OSError as e:
            return s.error(f"{sys.executable}: can't open file '{os.path.abspath(name)}': [Errno {e.errno}] {e.strerror}", 2)
    elif not args or args[0] == '-':
        source, name, sys.argv = s.stdin.read(), '<stdin>', ['-']
    else:
        return s.error(f'Interleave runs python with -c or with a file, not with {args[0]}', 2)
    main = _vm.new_module('__main__')
    sys.modules['__main__'] = main
    main.__dict__.update({'__builtins__': _vm.builtins, '__file__': name})
    status = 0
    try:
        exec(compile(source, name, 'exec'), main.__dict__)
    except SystemExit as e:
        status = e.code
        if status is not None and not isinstance(status, int):
            status = s.error(str(status))
    except BaseException as e:
        from _describe import describe_exception
        s.stderr.write(describe_exception(e))
        status = 1
    for module in 'threading', 'atexit':
        if module in sys.modules:
            getattr(sys.modules[module], '_shutdown' if module == 'threading' else '_run_exitfuncs')()
    return status or 0


def _sh(args, s):
    if args[:1] != ['-c'] or len(args) < 2:
        return s.error('Interleave runs sh with -c only', 2)
    return _shell(args[1], s)


def _cd(args, s):
    try:
        os.chdir(args[0] if args else os.environ['HOME'])
    except OSError:
        return s.error(f"/bin/sh: 1: cd: can't cd to {args[0]}", 2)


_PROGRAMS = {       # and those of _shell_tools
    'cd': _cd, 'echo': _echo, 'sleep': _sleep, 'ls': _ls, 'tr': _tr, 'seq': _seq, 'clear': lambda args, s: 0,
    'printf': _printf, 'python': _python, 'python3': _python, 'sh': _sh, 'bash': _sh,
    'true': lambda args, s: 0, 'false': lambda args, s: 1, 'pwd': lambda args, s: s.out(os.getcwd() + '\n'),
    'exit': lambda args, s: int(args[0]) if args else 0, 'whoami': lambda args, s: s.out('user\n'),
    'hostname': lambda args, s: s.out('interleave\n'), 'uname': lambda args, s: s.out('Linux\n'),
    'date': lambda args, s: s.out(_time.strftime('%a %b %e %H:%M:%S UTC %Y\n')),
    'env': lambda args, s: s.out(''.join([f'{k}={v}\n' for k, v in os.environ.items()])),
}


def _program(name):
    """What runs a program, or None."""
    if name == sys.executable:
        return _python
    name = os.path.basename(name)
    if name in _PROGRAMS:
        return _PROGRAMS[name]
    from _shell_tools import TOOLS
    return TOOLS.get(name)


def _what_there_is(name):
    from _shell_tools import TOOLS
    return (f'Interleave has no program {name}: it has python and '
            + ', '.join(sorted({*_PROGRAMS, *TOOLS} - {'exit', 'python', 'python3'}))
            + '; let time.sleep() stand for the work of others.')


def _find(name):
    found = _program(name)
    if found is None or name == 'exit':
        error = FileNotFoundError(2, 'No such file or directory', name)
        error.add_note(_what_there_is(name))
        raise error
    return found


def _shell(line, s, names={}):
    """Commands one after the other (; && ||), connected by |, the last one's output into a file by > or >>."""
    status, run = 0, True
    words = []
    for word in [*_shell_words(line, names), ';']:
        if word not in ('&&', '||', ';'):
            words.append(word)
            continue
        if words and run:
            try:
                status = _pipeline([word if '$?' not in word else word.replace('$?', str(status)) for word in words], s)
            except _Exit as e:
                return e.args[0]
        words = []
        run = word == ';' or (word == '&&') == (status == 0)
    return status


class _Exit(Exception):
    pass


def _sh(args, s):
    """sh and bash: -c TEXT, a script or standard input; $0, $1 ... are what follows."""
    while args and args[0] in ('-e', '-l', '-u', '-x'):
        args = args[1:]
    if args[:1] in (['-c'], ['-lc'], ['-ec']):
        if not args[1:]:
            return s.error('sh: 0: -c requires an argument', 2)
        text, rest = args[1], args[2:]
    elif args and args[0] != '-s':
        try:
            with open(args[0]) as file:
                text, rest = file.read(), args
        except OSError:
            return s.error(f'sh: 0: cannot open {args[0]}: No such file', 2)
    else:
        text, rest = s.stdin.read(), []
    lines = [line for line in text.split('\n') if line.strip() and line.lstrip()[0] != '#']
    return _shell('; '.join(lines), s, {str(i): word for i, word in enumerate(rest)})


def _df(args, s):
    kib = 32 << 10      # as shutil.disk_usage()
    size = '32M' if '-h' in args else kib
    s.out(f'Filesystem     {"Size" if "-h" in args else "1K-blocks":>9} Used Available Use% Mounted on\n'
          f'/dev/root      {size:>9}    0 {size:>9}   0% /\n')


_PROGRAMS.update(sh=_sh, bash=_sh, df=_df)


def _shell_words(line, names):
    """Words and operators; where output goes is one word (2>&1, >>, <)."""
    import re
    import shlex
    out = []
    for part in re.findall(r"""\d?>&\d|\d?>>?|<|(?:[^\s'"|&;<>]|'[^']*'|"[^"]*")+|&&|\|\||[|;&]""", line):
        if part in ('&&', '||', ';', '|', '&'):
            out.append(';' if part == '&' else part)
        elif '>' in part.strip('\'"') and part[0] not in '\'"' or part == '<':
            out.append(_Redirection(part))
        elif part[0] == "'":
            out.extend(shlex.split(part))
        else:
            out.extend(shlex.split(re.sub(r'\$\{?(\w+)\}?', lambda m: names.get(m[1]) or os.environ.get(m[1], ''), part)))
    return out


class _Redirection(str):
    pass


def _redirect(command, s):
    """The words that are left of a command, and its streams where they have been told to go."""
    words, files = [], []
    stdin, stdout, stderr = s.stdin, s.stdout, s.stderr
    rest = iter(command)
    for word in rest:
        if not isinstance(word, _Redirection):
            words.append(word)
            continue
        if '&' in word:
            to = stderr if word[-1] == '2' else stdout
        else:
            to = open(next(rest), 'r' if word == '<' else 'a' if '>>' in word else 'w')
            files.append(to)
        if word == '<':
            stdin = to
        elif word[0] == '2':
            stderr = to
        else:
            stdout = to
    return words, _Streams(stdin, stdout, stderr), files


def _pipeline(words, s):
    commands = [[]]
    for word in words:
        if word == '|':
            commands.append([])
        else:
            commands[-1].append(word)
    stdin = s.stdin
    for i, command in enumerate(commands):
        out = s.stdout if i == len(commands) - 1 else _io.StringIO()
        try:
            command, streams, files = _redirect(command, _Streams(stdin, out, s.stderr))
        except OSError as e:
            return s.error(f'/bin/sh: 1: cannot open {e.filename}: No such file', 2)
        name = command[0] if command else 'true'
        program = _program(name)
        if program is None:
            status = streams.error(f'/bin/sh: 1: {name}: not found', 127)
            if streams.stderr is sys.__stderr__:        # for people, not for who reads it through a pipe
                streams.error(_what_there_is(name))
        else:
            old = sys.stdin, sys.stdout, sys.stderr
            sys.stdin, sys.stdout, sys.stderr = streams.stdin, streams.stdout, streams.stderr
            try:
                status = program(command[1:], streams) or 0
            finally:
                sys.stdin, sys.stdout, sys.stderr = old
        streams.stdout.flush()
        for file in files:
            file.close()
        if isinstance(out, _io.StringIO):
            stdin = _io.StringIO(out.getvalue())
        if name == 'exit':
            raise _Exit(status)
    return status


# --- Popen


def list2cmdline(seq):
    return ' '.join([f'"{arg}"' if ' ' in arg or not arg else arg for arg in map(os.fsdecode, seq)])


class Popen:
    def __init__(self, args, bufsize=-1, executable=None, stdin=None, stdout=None, stderr=None, preexec_fn=None,
                 close_fds=True, shell=False, cwd=None, env=None, universal_newlines=None, startupinfo=None, creationflags=0,
                 restore_signals=True, start_new_session=False, pass_fds=(), *, user=None, group=None, extra_groups=None,
                 encoding=None, errors=None, text=None, umask=-1, pipesize=-1, process_group=None):
        self.args = args
        self.returncode = None
        self.stdin = self.stdout = self.stderr = None
        words = [args] if isinstance(args, (str, bytes, os.PathLike)) else list(args)
        words = [os.fsdecode(word) for word in words]
        if shell:
            def work(s):
                return _shell(words[0], s)
        else:
            if not words:
                raise IndexError('list index out of range')
            program = _find(os.fsdecode(executable) if executable else words[0])

            def work(s):
                return program(words[1:], s)
        if cwd is not None and not os.path.isdir(cwd):
            raise FileNotFoundError(2, 'No such file or directory', cwd)
        self._text = bool(text or universal_newlines or encoding or errors)
        inside = [None, None, None]     # the child's ends: a descriptor, an open file, DEVNULL or None (as the parent's)
        outside = [None, None, None]
        for i, (given, name) in enumerate(((stdin, 'stdin'), (stdout, 'stdout'), (stderr, 'stderr'))):
            inside[i] = given
            if given == PIPE:
                read, write = _machine.pipe(f'{name} of {os.path.basename(words[0].split()[0])}')
                inside[i], outside[i] = (read, write) if i == 0 else (write, read)
        self._before_fork(os.path.basename(words[0].split()[0]))
        thread = None
        if 'threading' in sys.modules:
            thread = sys.modules['threading'].current_thread()
        python = any('python' in word or sys.executable in word for word in (words[:1] if shell else words))
        self.pid = _machine.fork((words[0] if shell else os.path.basename(words[0])).split()[0],
                                 'exec' if python else 'program')
        if self.pid == 0:
            _child(work, stdin == PIPE, inside, [stdin, stdout, stderr], [end for end in outside if end is not None], thread,
                   cwd, env, preexec_fn)
        if start_new_session or preexec_fn is os.setsid or process_group is not None:
            group = process_group or self.pid       # before anybody asks: CPython waits until the child has come to exec
            _machine.set_process_group(self.pid, group, *[group] if process_group is None else [])
        for i, (given, end) in enumerate(zip((stdin, stdout, stderr), outside)):
            if end is None:
                continue
            _machine.close(inside[i])
            raw = _Writer(end, bufsize != 0) if i == 0 else _Reader(end)
            setattr(self, ('stdin', 'stdout', 'stderr')[i],
                    _Text(raw, encoding, errors, bufsize == 1) if self._text else raw)

    def _before_fork(self, name):
        pass

    def __repr__(self):
        return f'<Popen: returncode: {self.returncode} args: {self.args!r}>'

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        for stream in (self.stdout, self.stderr, self.stdin):
            if stream:
                stream.close()
        self.wait()

    @property
    def universal_newlines(self):
        return self._text

    def poll(self):
        if self.returncode is None:
            self.returncode = _machine.wait_process(self.pid, 0)
        return self.returncode

    def wait(self, timeout=None):
        if self.returncode is None:
            self.returncode = _machine.wait_process(self.pid, -1 if timeout is None else max(0, int(timeout * 1e9)))
            if self.returncode is None:
                raise TimeoutExpired(self.args, timeout)
        return self.returncode

    def communicate(self, input=None, timeout=None):
        end = None if timeout is None else _time.monotonic() + timeout
        if self.stdin:
            if input:
                try:
                    self.stdin.write(input)
                except BrokenPipeError:
                    pass
            self.stdin.close()
        ends = {}
        for stream in (self.stdout, self.stderr):
            if stream is not None and not stream.closed:
                ends[stream.fileno()] = getattr(stream, 'buffer', stream)
        while ends:
            left = -1 if end is None else max(0, int((end - _time.monotonic()) * 1e9))
            ready, _ = _machine.wait_any(list(ends), [], left)
            if not ready:
                raise TimeoutExpired(self.args, timeout, self._so_far(self.stdout), self._so_far(self.stderr))
            for fd in ready:
                if not ends[fd]._more():
                    del ends[fd]
        self.wait(None if end is None else max(0, end - _time.monotonic()))
        found = [None if stream is None else stream.read() for stream in (self.stdout, self.stderr)]
        for stream in (self.stdout, self.stderr):
            if stream:
                stream.close()
        return tuple(found)

    @staticmethod
    def _so_far(stream):
        return getattr(stream, 'buffer', stream)._data or None if stream is not None else None

    def send_signal(self, sig):
        if self.poll() is None:
            _machine.kill(self.pid, int(sig))

    def terminate(self):
        self.send_signal(15)

    def kill(self):
        self.send_signal(9)


def _child(work, has_stdin, inside, given, outside, thread, cwd, env, preexec_fn):
    if thread is not None:
        sys.modules['threading']._after_fork(thread)
    _machine.set_current_task(None, None)
    _machine.set_running_loop(None)
    for fd in outside:
        _machine.close(fd)
    streams = _standard()
    for i, (end, what) in enumerate(zip(inside, given)):
        if what == PIPE:
            streams[i] = _Text(_Reader(end) if i == 0 else _Writer(end), None, None)
        elif what == DEVNULL:
            streams[i] = _Nothing()
        elif what == STDOUT and i == 2:
            pass        # below
        elif isinstance(what, int) and what > 2:
            streams[i] = _Text(_io.open(what, 'wb' if i else 'rb'), None, None)
        elif what is not None and hasattr(what, 'write' if i else 'read'):
            streams[i] = what if getattr(what, 'encoding', None) else _Text(what, None, None)
    if given[2] == STDOUT:      # the same pipe, but nothing is kept back
        out = streams[1]
        streams[2] = _Text(_Writer(inside[1]), None, None) if given[1] == PIPE else out
    def prepared(s):
        if cwd is not None:
            os.chdir(cwd)
        if preexec_fn not in (None, os.setsid):
            preexec_fn()
        return work(s)

    _run(prepared, streams, env)


def _standard():
    return [sys.stdin, *[_files.standard.get(fd, stream) for fd, stream in ((1, sys.__stdout__), (2, sys.__stderr__))]]


def _run(work, streams, env):
    """The whole of a process that is another program."""
    status = 1
    try:
        if env is not None:
            os.environ.clear()
            os.environ.update(env)
        sys.stdin, sys.stdout, sys.stderr = streams
        status = work(_Streams(*streams)) or 0
    except BrokenPipeError:
        status = 1
    except BaseException as e:
        from _describe import describe_exception
        streams[2].write(describe_exception(e))
    for stream in streams[1:]:
        try:
            stream.flush()
        except (AttributeError, ValueError, BrokenPipeError):
            pass
    _machine.exit_process(status & 255)


def _become(file, args, env):
    """os.exec...()"""
    program = _find(file)
    _machine.process_name(os.path.basename(file))
    _run(lambda s: program(args[1:], s), _standard(), env)


def run(*popenargs, input=None, capture_output=False, timeout=None, check=False, **kwargs):
    if input is not None:
        if kwargs.get('stdin') is not None:
            raise ValueError('stdin and input arguments may not both be used.')
        kwargs['stdin'] = PIPE
    if capture_output:
        if kwargs.get('stdout') is not None or kwargs.get('stderr') is not None:
            raise ValueError('stdout and stderr arguments may not be used with capture_output.')
        kwargs['stdout'] = kwargs['stderr'] = PIPE
    with Popen(*popenargs, **kwargs) as process:
        try:
            stdout, stderr = process.communicate(input, timeout=timeout)
        except BaseException:
            process.kill()
            process.wait()
            raise
        status = process.poll()
        if check and status:
            raise CalledProcessError(status, process.args, stdout, stderr)
    return CompletedProcess(process.args, status, stdout, stderr)


def call(*popenargs, timeout=None, **kwargs):
    with Popen(*popenargs, **kwargs) as process:
        try:
            return process.wait(timeout=timeout)
        except BaseException:
            process.kill()
            raise


def check_call(*popenargs, **kwargs):
    status = call(*popenargs, **kwargs)
    if status:
        raise CalledProcessError(status, kwargs.get('args') or popenargs[0])
    return 0


def check_output(*popenargs, timeout=None, **kwargs):
    if 'stdout' in kwargs or 'check' in kwargs:
        raise ValueError(f'{"stdout" if "stdout" in kwargs else "check"} argument not allowed, it will be overridden.')
    return run(*popenargs, stdout=PIPE, timeout=timeout, check=True, **kwargs).stdout


def getstatusoutput(cmd, *, encoding=None, errors=None):
    done = run(cmd, shell=True, text=True, stdout=PIPE, stderr=STDOUT, encoding=encoding, errors=errors)
    return done.returncode, done.stdout.removesuffix('\n')


def getoutput(cmd, *, encoding=None, errors=None):
    return getstatusoutput(cmd, encoding=encoding, errors=errors)[1]


class _Popen:
    """What os.popen() gives: the child's output, or its input."""

    def __init__(self, stream, process):
        self._stream = stream
        self._process = process

    def close(self):
        self._stream.close()
        code = self._process.wait()
        return None if code == 0 else code << 8 if code > 0 else code

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.close()

    def __getattr__(self, name):
        return getattr(self._stream, name)

    def __iter__(self):
        return iter(self._stream)


def _popen(cmd, mode):
    if not isinstance(cmd, str):
        raise TypeError(f'invalid cmd type ({type(cmd)}, expected string)')
    if mode not in ('r', 'w'):
        raise ValueError(f'invalid mode {mode!r}')
    process = Popen(cmd, shell=True, text=True, **{'stdout' if mode == 'r' else 'stdin': PIPE})
    return _Popen(process.stdout if mode == 'r' else process.stdin, process)
