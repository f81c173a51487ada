"""Examples in docstrings: found, run, and what they print compared."""

import builtins
import difflib
import inspect
import io
import linecache
import os
import re
import sys
import traceback
from collections import namedtuple

__all__ = ['register_optionflag', 'DONT_ACCEPT_TRUE_FOR_1', 'DONT_ACCEPT_BLANKLINE', 'NORMALIZE_WHITESPACE', 'ELLIPSIS', 'SKIP',
           'IGNORE_EXCEPTION_DETAIL', 'COMPARISON_FLAGS', 'REPORT_UDIFF', 'REPORT_CDIFF', 'REPORT_NDIFF',
           'REPORT_ONLY_FIRST_FAILURE', 'REPORTING_FLAGS', 'FAIL_FAST', 'Example', 'DocTest', 'DocTestParser', 'DocTestFinder',
           'DocTestRunner', 'OutputChecker', 'DocTestFailure', 'UnexpectedException', 'DebugRunner', 'testmod', 'testfile',
           'run_docstring_examples', 'DocTestSuite', 'TestResults', 'script_from_examples', 'testsource']

OPTIONFLAGS_BY_NAME = {}


def register_optionflag(name):
    return OPTIONFLAGS_BY_NAME.setdefault(name, 1 << len(OPTIONFLAGS_BY_NAME))


DONT_ACCEPT_TRUE_FOR_1 = register_optionflag('DONT_ACCEPT_TRUE_FOR_1')
DONT_ACCEPT_BLANKLINE = register_optionflag('DONT_ACCEPT_BLANKLINE')
NORMALIZE_WHITESPACE = register_optionflag('NORMALIZE_WHITESPACE')
ELLIPSIS = register_optionflag('ELLIPSIS')
SKIP = register_optionflag('SKIP')
IGNORE_EXCEPTION_DETAIL = register_optionflag('IGNORE_EXCEPTION_DETAIL')
COMPARISON_FLAGS = (1 << len(OPTIONFLAGS_BY_NAME)) - 1
REPORT_UDIFF = register_optionflag('REPORT_UDIFF')
REPORT_CDIFF = register_optionflag('REPORT_CDIFF')
REPORT_NDIFF = register_optionflag('REPORT_NDIFF')
REPORT_ONLY_FIRST_FAILURE = register_optionflag('REPORT_ONLY_FIRST_FAILURE')
FAIL_FAST = register_optionflag('FAIL_FAST')
REPORTING_FLAGS = (1 << len(OPTIONFLAGS_BY_NAME)) - 1 & ~COMPARISON_FLAGS
BLANKLINE_MARKER = '<BLANKLINE>'
ELLIPSIS_MARKER = '...'
_BAR = '*' * 70


class TestResults(namedtuple('TestResults', 'failed attempted')):
    def __new__(cls, failed, attempted, *, skipped=0):
        self = super().__new__(cls, failed, attempted)
        self.skipped = skipped
        return self

    def __repr__(self):
        more = f', skipped={self.skipped}' if self.skipped else ''
        return f'TestResults(failed={self.failed}, attempted={self.attempted}{more})'


class Example:
    def __init__(self, source, want, exc_msg=None, lineno=0, indent=0, options=None):
        self.source = source if source.endswith('\n') else source + '\n'
        self.want = want if not want or want.endswith('\n') else want + '\n'
        self.exc_msg = exc_msg if exc_msg is None or exc_msg.endswith('\n') else exc_msg + '\n'
        self.lineno, self.indent, self.options = lineno, indent, {} if options is None else options

    def _key(self):
        return self.source, self.want, self.lineno, self.indent, self.exc_msg

    def __eq__(self, other):
        return self._key() == other._key() and self.options == other.options if type(self) is type(other) else NotImplemented

    def __hash__(self):
        return hash(self._key())


class DocTest:
    def __init__(self, examples, globs, name, filename, lineno, docstring):
        self.examples, self.globs, self.name, self.filename, self.lineno, self.docstring = \
            examples, dict(globs), name, filename, lineno, docstring

    def __repr__(self):
        count = f'{len(self.examples)} example{"s" if len(self.examples) != 1 else ""}' if self.examples else 'no examples'
        return f'<{type(self).__name__} {self.name} from {self.filename}:{self.lineno} ({count})>'

    def __lt__(self, other):
        return (self.name, self.filename or '', self.lineno or 0) < (other.name, other.filename or '', other.lineno or 0)


# --- finding the examples in a text

_PROMPT = re.compile(r'( *)>>>(.*)')
_OPTION = re.compile(r'#\s*doctest:\s*([^\n\'"]*)$')
_TRACEBACK = re.compile(r'Traceback \((?:most recent call last|innermost last)\):\s*$')


class DocTestParser:
    def parse(self, string, name='<string>'):
        """Examples and the texts between them."""
        lines = string.expandtabs().split('\n')
        indents = [len(line) - len(line.lstrip(' ')) for line in lines if line.strip()]
        cut = min(indents) if indents else 0
        lines = [line[cut:] for line in lines]
        out, text = [], []
        at = 0
        while at < len(lines):
            prompt = _PROMPT.match(lines[at])
            if prompt is None:
                text.append(lines[at] + ('\n' if at + 1 < len(lines) else ''))
                at += 1
                continue
            out.append(''.join(text))
            text = []
            example, at = self._example(lines, at, len(prompt[1]), name)
            if example is not None:
                out.append(example)
        out.append(''.join(text))
        return out

    def _example(self, lines, at, indent, name):
        first = at
        space = ' ' * indent
        source = [self._without_prompt(lines[at], indent, name, at)]
        at += 1
        while at < len(lines) and lines[at].startswith(space + '...'):
            source.append(self._without_prompt(lines[at], indent, name, at))
            at += 1
        want = []
        while at < len(lines) and lines[at].strip() and not lines[at].lstrip(' ').startswith('>>>'):
            if not lines[at].startswith(space):
                raise ValueError(f'line {at + 1} of the docstring for {name} has inconsistent leading whitespace: {lines[at]!r}')
            want.append(lines[at][indent:].rstrip())
            at += 1
        text = '\n'.join(source)
        options = self._options(text, name, first)
        if not text.strip() or all([not line.strip() or line.lstrip().startswith('#') for line in source]) and not options:
            return None, at
        message = None
        if want and _TRACEBACK.match(want[0]):
            for i, line in enumerate(want[1:], 1):
                if line and not line[0].isspace() and (line[0].isalnum() or line[0] == '_'):
                    message = '\n'.join(want[i:])
                    break
        return Example(text, '\n'.join(want), message, first, indent, options), at

    @staticmethod
    def _without_prompt(line, indent, name, at):
        if len(line) > indent + 3 and line[indent + 3] != ' ':
            raise ValueError(f'line {at + 1} of the docstring for {name} lacks blank after {line[indent:indent + 3]}: {line!r}')
        return line[indent + 4:]

    @staticmethod
    def _options(source, name, lineno):
        options = {}
        for line in source.split('\n'):
            found = _OPTION.search(line)
            for option in found[1].replace(',', ' ').split() if found else ():
                if option[0] not in '+-' or option[1:] not in OPTIONFLAGS_BY_NAME:
                    raise ValueError(f'line {lineno + 1} of the doctest for {name} has an invalid option: {option!r}')
                options[OPTIONFLAGS_BY_NAME[option[1:]]] = option[0] == '+'
        return options

    def get_examples(self, string, name='<string>'):
        return [part for part in self.parse(string, name) if isinstance(part, Example)]

    def get_doctest(self, string, globs, name, filename, lineno):
        return DocTest(self.get_examples(string, name), globs, name, filename, lineno, string)


class DocTestFinder:
    def __init__(self, verbose=False, parser=None, recurse=True, exclude_empty=True):
        self._parser, self._recurse, self._exclude_empty = parser or DocTestParser(), recurse, exclude_empty

    def find(self, obj, name=None, module=None, globs=None, extraglobs=None):
        if name is None:
            name = getattr(obj, '__name__', None)
            if name is None:
                raise ValueError(f"DocTestFinder.find: name must be given when obj.__name__ doesn't exist: {type(obj)!r}")
        if module is None:
            module = obj if inspect.ismodule(obj) else sys.modules.get(getattr(obj, '__module__', None))
        elif module is False:
            module = None
        file = getattr(module, '__file__', None)
        lines = linecache.getlines(file) if file else []
        if globs is None:
            globs = {} if module is None else module.__dict__.copy()
        else:
            globs = dict(globs)
        globs.update(extraglobs or {})
        globs.setdefault('__name__', '__main__')
        tests = []
        self._find(tests, obj, name, module, file, lines, globs, set())
        tests.sort()
        return tests

    def _find(self, tests, obj, name, module, file, lines, globs, seen):
        if id(obj) in seen:
            return
        seen.add(id(obj))
        doc = obj if isinstance(obj, str) else getattr(obj, '__doc__', None)
        if doc and isinstance(doc, str) or not self._exclude_empty:
            doc = doc if isinstance(doc, str) else ''
            tests.append(self._parser.get_doctest(doc, globs, name, file, self._line(obj, lines)))
        if not self._recurse:
            return
        if inspect.ismodule(obj):
            for key, value in list(obj.__dict__.items()):
                if (self._is_routine(value) or inspect.isclass(value)) and self._belongs(module, value):
                    self._find(tests, value, f'{name}.{key}', module, file, lines, globs, seen)
            for key, value in getattr(obj, '__test__', {}).items():
                self._find(tests, value, f'{name}.__test__.{key}', module, file, lines, globs, seen)
        elif inspect.isclass(obj):
            for key, value in list(obj.__dict__.items()):
                if isinstance(value, (staticmethod, classmethod)):
                    value = value.__func__
                if self._is_routine(value) or inspect.isclass(value) or isinstance(value, property):
                    if isinstance(value, property) or self._belongs(module, value):
                        self._find(tests, value, f'{name}.{key}', module, file, lines, globs, seen)

    @staticmethod
    def _is_routine(value):
        return inspect.isroutine(inspect.unwrap(value)) if callable(value) else False

    @staticmethod
    def _belongs(module, obj):
        obj = inspect.unwrap(obj) if callable(obj) and not inspect.isclass(obj) else obj
        if module is None:
            return True
        return getattr(obj, '__module__', None) == module.__name__

    @staticmethod
    def _line(obj, lines):
        """Where the docstring begins, from 0; None: not known."""
        line = None
        if inspect.ismodule(obj):
            line = -1
        elif inspect.isclass(obj) and lines:
            head = re.compile(rf'^\s*class\s*{obj.__name__}\b')
            for i, text in enumerate(lines):
                if head.match(text):
                    line = i
                    break
        else:
            if isinstance(obj, property):
                obj = obj.fget
            code = getattr(getattr(inspect.unwrap(obj) if callable(obj) else obj, '__func__', obj), '__code__', None)
            code = code or getattr(inspect.unwrap(obj) if callable(obj) else obj, '__code__', None)
            if code is not None:
                line = code.co_firstlineno - 1
        if line is None:
            return None
        if line < 0:
            line = 0
        for i in range(line, len(lines)):
            if re.match(r'(^|.*:)\s*\w*("|\')', lines[i]):
                return i
        return None if lines else line


# --- comparing and running

def _matches_with_ellipsis(want, got):
    pieces = want.split(ELLIPSIS_MARKER)
    if len(pieces) == 1:
        return want == got
    first, last = pieces[0], pieces[-1]
    if not got.startswith(first) or not got.endswith(last) or len(first) + len(last) > len(got):
        return False
    at, end = len(first), len(got) - len(last)
    for piece in pieces[1:-1]:
        at = got.find(piece, at, end)
        if at < 0:
            return False
        at += len(piece)
    return True


def _indent(text, by=4):
    return re.sub(r'(?m)^(?!$)', ' ' * by, text)


class OutputChecker:
    def check_output(self, want, got, optionflags):
        if got == want:
            return True
        if not optionflags & DONT_ACCEPT_TRUE_FOR_1 and (got, want) in (('True\n', '1\n'), ('False\n', '0\n')):
            return True
        if not optionflags & DONT_ACCEPT_BLANKLINE:
            want = re.sub(rf'(?m)^{re.escape(BLANKLINE_MARKER)}\s*?$', '', want)
            got = re.sub(r'(?m)^[^\S\n]+$', '', got)
            if got == want:
                return True
        if optionflags & NORMALIZE_WHITESPACE:
            got, want = ' '.join(got.split()), ' '.join(want.split())
            if got == want:
                return True
        return bool(optionflags & ELLIPSIS and _matches_with_ellipsis(want, got))

    def output_difference(self, example, got, optionflags):
        want = example.want
        if not optionflags & DONT_ACCEPT_BLANKLINE:
            got = re.sub(r'(?m)^[ ]*(?=\n)', BLANKLINE_MARKER, got)
        many = want.count('\n') > 2 and got.count('\n') > 2
        if optionflags & REPORT_NDIFF or optionflags & (REPORT_UDIFF | REPORT_CDIFF) and many:
            a, b = want.splitlines(keepends=True), got.splitlines(keepends=True)
            if optionflags & REPORT_UDIFF:
                kind, diff = 'unified diff with -expected +actual', list(difflib.unified_diff(a, b, n=2))[2:]
            elif optionflags & REPORT_CDIFF:
                kind, diff = 'context diff with expected followed by actual', list(difflib.context_diff(a, b, n=2))[2:]
            else:
                kind, diff = 'ndiff with -expected +actual', list(difflib.ndiff(a, b))
            return f'Differences ({kind}):\n' + _indent(''.join(diff))
        if want and got:
            return f'Expected:\n{_indent(want)}Got:\n{_indent(got)}'
        if want:
            return f'Expected:\n{_indent(want)}Got nothing\n'
        return f'Expected nothing\nGot:\n{_indent(got)}' if got else 'Expected nothing\nGot nothing\n'


class DocTestFailure(Exception):
    def __init__(self, test, example, got):
        self.test, self.example, self.got = test, example, got

    def __str__(self):
        return str(self.test)


class UnexpectedException(Exception):
    def __init__(self, test, example, exc_info):
        self.test, self.example, self.exc_info = test, example, exc_info

    def __str__(self):
        return str(self.test)


class _Output(io.StringIO):
    def getvalue(self):
        text = super().getvalue()
        return text + '\n' if text and not text.endswith('\n') else text

    def empty(self):
        self.seek(0)
        self.truncate()


_GOOD, _BAD, _BOOM = range(3)


class DocTestRunner:
    def __init__(self, checker=None, verbose=None, optionflags=0):
        self._checker = checker or OutputChecker()
        self._verbose = '-v' in sys.argv if verbose is None else verbose
        self.optionflags = self.original_optionflags = optionflags
        self.tries = self.failures = self.skips = 0
        self._stats = {}
        self._fakeout = _Output()

    def report_start(self, out, test, example):
        if self._verbose:
            expecting = f'Expecting:\n{_indent(example.want)}' if example.want else 'Expecting nothing\n'
            out(f'Trying:\n{_indent(example.source)}{expecting}')

    def report_success(self, out, test, example, got):
        if self._verbose:
            out('ok\n')

    def report_failure(self, out, test, example, got):
        out(self._header(test, example) + self._checker.output_difference(example, got, self.optionflags))

    def report_unexpected_exception(self, out, test, example, exc_info):
        out(self._header(test, example) + 'Exception raised:\n' + _indent(''.join(traceback.format_exception(*exc_info))))

    @staticmethod
    def _header(test, example):
        if test.filename:
            line = test.lineno + example.lineno + 1 if test.lineno is not None else '?'
            where = f'File "{test.filename}", line {line}, in {test.name}'
        else:
            where = f'Line {example.lineno + 1}, in {test.name}'
        return f'{_BAR}\n{where}\nFailed example:\n{_indent(example.source)}'

    def _outcome(self, example, exception, got):
        """(what it is, what it gave)"""
        check = self._checker.check_output
        if exception is None:
            return (_GOOD if check(example.want, got, self.optionflags) else _BAD), got
        message = ''.join(traceback.format_exception_only(*exception[:2])[-1:])
        shown = got + ''.join(traceback.format_exception(*exception))
        if example.exc_msg is None:
            return _BOOM, shown
        if check(example.exc_msg, message, self.optionflags):
            return _GOOD, shown
        if self.optionflags & IGNORE_EXCEPTION_DETAIL:
            plain = [re.match(r'[^:\n]*', text)[0].rpartition('.')[2] for text in (example.exc_msg, message)]
            if check(*plain, self.optionflags):
                return _GOOD, shown
        return _BAD, shown

    def _run(self, test, out):
        failures = tries = skips = 0
        original = self.optionflags
        for number, example in enumerate(test.examples):
            quiet = self.optionflags & REPORT_ONLY_FIRST_FAILURE and failures > 0
            self.optionflags = original
            for flag, on in example.options.items():
                self.optionflags = self.optionflags | flag if on else self.optionflags & ~flag
            if self.optionflags & SKIP:
                skips += 1
                continue
            tries += 1
            if not quiet:
                self.report_start(out, test, example)
            exception = None
            try:
                exec(compile(example.source, f'<doctest {test.name}[{number}]>', 'single', dont_inherit=True), test.globs)
            except KeyboardInterrupt:
                raise
            except BaseException:
                exception = sys.exc_info()
                exception = *exception[:2], exception[2].tb_next
            got = self._fakeout.getvalue()
            self._fakeout.empty()
            outcome, got = self._outcome(example, exception, got)
            if outcome == _GOOD:
                if not quiet:
                    self.report_success(out, test, example, got)
            else:
                if not quiet:
                    if outcome == _BAD:
                        self.report_failure(out, test, example, got)
                    else:
                        self.report_unexpected_exception(out, test, example, exception)
                failures += 1
                if self.optionflags & FAIL_FAST:
                    break
        self.optionflags = original
        before = self._stats.get(test.name, (0, 0, 0))
        self._stats[test.name] = failures + before[0], tries + before[1], skips + before[2]
        self.failures += failures
        self.tries += tries
        self.skips += skips
        return TestResults(failures, tries, skipped=skips)

    def run(self, test, compileflags=None, out=None, clear_globs=True):
        self.test = test
        stdout, hook = sys.stdout, sys.displayhook
        out = stdout.write if out is None else out
        sys.stdout, sys.displayhook = self._fakeout, sys.__displayhook__
        self._fakeout.empty()
        try:
            return self._run(test, out)
        finally:
            sys.stdout, sys.displayhook = stdout, hook
            if clear_globs:
                test.globs.clear()
                builtins._ = None

    def summarize(self, verbose=None):
        verbose = self._verbose if verbose is None else verbose
        none, passed, failed = [], [], []
        for name, (failures, tries, skips) in self._stats.items():
            (none if not tries else failed if failures else passed).append((name, failures, tries))

        def items(n):
            return f'{n} item{"" if n == 1 else "s"}'

        if verbose:
            if none:
                print(f'{items(len(none))} had no tests:')
                for name, _, _ in sorted(none):
                    print(f'    {name}')
            if passed:
                print(f'{items(len(passed))} passed all tests:')
                for name, _, tries in sorted(passed):
                    print(f' {tries:3d} test{"" if tries == 1 else "s"} in {name}')
        if failed:
            print(f'{_BAR}\n{items(len(failed))} had failures:')
            for name, failures, tries in sorted(failed):
                print(f' {failures:3d} of {tries:3d} in {name}')
        if verbose:
            print(f'{self.tries} test{"" if self.tries == 1 else "s"} in {items(len(self._stats))}.')
            print(f'{self.tries - self.failures} passed' + (f' and {self.failures} failed' if self.failures else '')
                  + (f' and {self.skips} skipped' if self.skips else '') + '.')
        if self.failures:
            print(f'***Test Failed*** {self.failures} failure{"" if self.failures == 1 else "s"}'
                  + (f' and {self.skips} skipped' if self.skips else '') + '.')
        elif verbose:
            print('Test passed.')
        return TestResults(self.failures, self.tries, skipped=self.skips)

    def merge(self, other):
        for name, stats in other._stats.items():
            before = self._stats.get(name, (0, 0, 0))
            self._stats[name] = tuple([a + b for a, b in zip(before, stats)])
            self.failures, self.tries, self.skips = self.failures + stats[0], self.tries + stats[1], self.skips + stats[2]


class DebugRunner(DocTestRunner):
    """Raises what goes wrong."""

    def run(self, test, compileflags=None, out=None, clear_globs=True):
        result = super().run(test, compileflags, out, False)
        if clear_globs:
            test.globs.clear()
        return result

    def report_unexpected_exception(self, out, test, example, exc_info):
        raise UnexpectedException(test, example, exc_info)

    def report_failure(self, out, test, example, got):
        raise DocTestFailure(test, example, got)


# --- what programs call

master = None


def _all(tests, verbose, optionflags, raise_on_error, report):
    global master
    runner = (DebugRunner if raise_on_error else DocTestRunner)(verbose=verbose, optionflags=optionflags)
    for test in tests:
        runner.run(test)
    if report:
        runner.summarize()
    if master is None:
        master = runner
    else:
        master.merge(runner)
    return TestResults(runner.failures, runner.tries, skipped=runner.skips)


def testmod(m=None, name=None, globs=None, verbose=None, report=True, optionflags=0, extraglobs=None, raise_on_error=False,
            exclude_empty=False):
    if m is None:
        m = sys.modules.get('__main__')
    if not inspect.ismodule(m):
        raise TypeError(f'testmod: module required; {m!r}')
    tests = DocTestFinder(exclude_empty=exclude_empty).find(m, name or m.__name__, globs=globs, extraglobs=extraglobs)
    return _all(tests, verbose, optionflags, raise_on_error, report)


def testfile(filename, module_relative=True, name=None, package=None, globs=None, verbose=None, report=True, optionflags=0,
             extraglobs=None, raise_on_error=False, parser=None, encoding=None):
    if module_relative and not os.path.isabs(filename):
        beside = os.path.dirname(getattr(sys.modules['__main__'], '__file__', '') or '')
        filename = os.path.join(beside, filename)
    with open(filename, encoding=encoding) as file:
        text = file.read()
    globs = dict(globs or {}, **(extraglobs or {}))
    globs.setdefault('__name__', '__main__')
    test = (parser or DocTestParser()).get_doctest(text, globs, name or os.path.basename(filename), filename, 0)
    return _all([test], verbose, optionflags, raise_on_error, report)


def run_docstring_examples(f, globs, verbose=False, name='NoName', compileflags=None, optionflags=0):
    runner = DocTestRunner(verbose=verbose, optionflags=optionflags)
    for test in DocTestFinder(verbose=verbose, recurse=False).find(f, name, globs=globs):
        runner.run(test)


def DocTestSuite(module=None, globs=None, extraglobs=None, test_finder=None, setUp=None, tearDown=None, optionflags=0, checker=None):
    import unittest

    class DocTestCase(unittest.TestCase):
        def __init__(self, test):
            super().__init__('runTest')
            self._test = test

        def id(self):
            return self._test.name

        def __str__(self):
            before, _, name = self._test.name.rpartition('.')
            return f'{name} ({before})'

        __repr__ = __str__

        def shortDescription(self):
            return f'Doctest: {self._test.name}'

        def runTest(self):
            text = io.StringIO()
            runner = DocTestRunner(checker, False, optionflags)
            if setUp is not None:
                setUp(self._test)
            globs = dict(self._test.globs)
            failed = runner.run(self._test, out=text.write, clear_globs=False).failed
            self._test.globs.clear()
            self._test.globs.update(globs)
            if tearDown is not None:
                tearDown(self._test)
            if failed:
                raise self.failureException(f'Failed doctest test for {self._test.name}\n\n{text.getvalue()}')

    if module is None or isinstance(module, str):
        module = sys.modules[module or '__main__']
    suite = unittest.TestSuite()
    for test in (test_finder or DocTestFinder()).find(module, globs=globs, extraglobs=extraglobs):
        suite.addTest(DocTestCase(test))
    return suite


def script_from_examples(s):
    out = []
    for piece in DocTestParser().parse(s):
        if isinstance(piece, Example):
            out.append(piece.source[:-1])
            if piece.want:
                out.append('# Expected:')
                out += ['## ' + line for line in piece.want.split('\n')[:-1]]
        else:
            out += [('# ' + line).rstrip() for line in piece.split('\n')[:-1]]
    while out and out[-1] == '#':
        out.pop()
    while out and out[0] == '#':
        out.pop(0)
    return '\n'.join(out) + '\n'


def testsource(module, name):
    for test in DocTestFinder().find(module):
        if test.name == name:
            return script_from_examples(test.docstring)
    raise ValueError(name, 'not found in tests')
