"""TestCase: assertions, set-up and clean-up; one instance runs one test method."""

import functools
import re
import traceback


class SkipTest(Exception):
    pass


def skip(reason):
    def decorate(item):
        if not isinstance(item, type):
            @functools.wraps(item)
            def skipped(*args, **kwargs):
                raise SkipTest(reason)
            item = skipped
        item.__unittest_skip__ = True
        item.__unittest_skip_why__ = reason
        return item
    if callable(reason):
        function, reason = reason, ''
        return decorate(function)
    return decorate


def skipIf(condition, reason):
    return skip(reason) if condition else lambda item: item


def skipUnless(condition, reason):
    return lambda item: item if condition else skip(reason)(item)


def expectedFailure(item):
    item.__unittest_expecting_failure__ = True
    return item


def _short(obj):
    text = repr(obj)
    return text


class _Raises:
    """assertRaises and assertWarns as context managers."""

    def __init__(self, case, expected, pattern=None, msg=None):
        self._case, self.expected, self._pattern, self.msg = case, expected, pattern, msg

    def __enter__(self):
        return self

    def __exit__(self, kind, value, tb):
        if kind is None:
            name = getattr(self.expected, '__name__', str(self.expected))
            raise self._case.failureException(self._case._formatMessage(self.msg, f'{name} not raised'))
        if not issubclass(kind, self.expected):
            return False
        self.exception = value
        if self._pattern is not None and not re.search(self._pattern, str(value)):
            pattern = self._pattern if isinstance(self._pattern, str) else self._pattern.pattern
            raise self._case.failureException(f'"{pattern}" does not match "{value}"')
        return True


class _SubTest(Exception):
    pass


_module_cleanups = []


def _entered(cm, add):
    result = cm.__enter__()
    add(cm.__exit__, None, None, None)
    return result


def _call_all(cleanups):
    first = None
    while cleanups:
        function, args, kwargs = cleanups.pop()
        try:
            function(*args, **kwargs)
        except Exception as error:
            first = first or error
    if first is not None:
        raise first


def addModuleCleanup(function, /, *args, **kwargs):
    _module_cleanups.append((function, args, kwargs))


def enterModuleContext(cm):
    return _entered(cm, addModuleCleanup)


def doModuleCleanups():
    _call_all(_module_cleanups)


class TestCase:
    failureException = AssertionError
    longMessage = True
    maxDiff = 640

    def __init__(self, methodName='runTest'):
        self._testMethodName = methodName
        self._cleanups = []
        self._result = None
        method = getattr(self, methodName, None)
        if method is None and methodName != 'runTest':
            raise ValueError(f'no such test method in {type(self)}: {methodName}')
        self._testMethodDoc = getattr(method, '__doc__', None)

    def setUp(self):
        pass

    def tearDown(self):
        pass

    @classmethod
    def setUpClass(cls):
        pass

    @classmethod
    def tearDownClass(cls):
        pass

    @classmethod
    def _cleanups_of_class(cls):
        if '_class_cleanups' not in cls.__dict__:
            cls._class_cleanups = []
        return cls._class_cleanups

    @classmethod
    def addClassCleanup(cls, function, /, *args, **kwargs):
        cls._cleanups_of_class().append((function, args, kwargs))

    @classmethod
    def enterClassContext(cls, cm):
        return _entered(cm, cls.addClassCleanup)

    @classmethod
    def doClassCleanups(cls):
        _call_all(cls._cleanups_of_class())

    def id(self):
        return f'{type(self).__module__}.{type(self).__qualname__}.{self._testMethodName}'

    def __str__(self):
        return f'{self._testMethodName} ({self.id()})'

    def __repr__(self):
        return f'<{type(self).__module__}.{type(self).__qualname__} testMethod={self._testMethodName}>'

    def shortDescription(self):
        return self._testMethodDoc.strip().split('\n')[0].strip() if self._testMethodDoc else None

    def countTestCases(self):
        return 1

    def defaultTestResult(self):
        from .run import TestResult
        return TestResult()

    def skipTest(self, reason):
        raise SkipTest(reason)

    def fail(self, msg=None):
        raise self.failureException(msg)

    def addCleanup(self, function, /, *args, **kwargs):
        self._cleanups.append((function, args, kwargs))

    def enterContext(self, cm):
        return _entered(cm, self.addCleanup)

    def doCleanups(self):
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            self._attempt(self._callCleanup, function, *args, **kwargs)

    def _callCleanup(self, function, *args, **kwargs):
        function(*args, **kwargs)

    def _callSetUp(self):
        self.setUp()

    def _callTestMethod(self, method):
        method()

    def _callTearDown(self):
        self.tearDown()

    # --- running

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def debug(self):
        self._callSetUp()
        self._callTestMethod(getattr(self, self._testMethodName))
        self._callTearDown()

    def run(self, result=None):
        result = self.defaultTestResult() if result is None else result
        self._result = result
        result.startTest(self)
        try:
            method = getattr(self, self._testMethodName)
            if getattr(type(self), '__unittest_skip__', False) or getattr(method, '__unittest_skip__', False):
                result.addSkip(self, getattr(type(self), '__unittest_skip_why__', '') or
                               getattr(method, '__unittest_skip_why__', ''))
                return result
            expecting = getattr(method, '__unittest_expecting_failure__', False)
            self._ok, self._expecting, self._expected_error = True, False, None
            if self._attempt(self._callSetUp):
                self._expecting = expecting
                self._attempt(self._callTestMethod, method)
                self._expecting = False
                self._attempt(self._callTearDown)
            self.doCleanups()
            if self._ok:
                if expecting:
                    if self._expected_error is not None:
                        result.addExpectedFailure(self, self._expected_error)
                    else:
                        result.addUnexpectedSuccess(self)
                else:
                    result.addSuccess(self)
            return result
        finally:
            result.stopTest(self)

    def _attempt(self, function, *args, **kwargs):
        try:
            function(*args, **kwargs)
            return True
        except KeyboardInterrupt:
            raise
        except SkipTest as error:
            self._ok = False
            self._result.addSkip(self, str(error))
        except BaseException as error:
            info = (type(error), error, error.__traceback__)
            if self._expecting:
                self._expected_error = info
                return True
            self._ok = False
            if isinstance(error, self.failureException):
                self._result.addFailure(self, info)
            else:
                self._result.addError(self, info)
        return False

    def subTest(self, msg=None, **params):
        return _Sub(self, msg, params)

    # --- assertions

    def _formatMessage(self, msg, standard):
        if not self.longMessage:
            return msg or standard
        return standard if msg is None else f'{standard} : {msg}'

    def _fail(self, msg, standard):
        raise self.failureException(self._formatMessage(msg, standard))

    def assertTrue(self, expr, msg=None):
        if not expr:
            self._fail(msg, f'{expr!r} is not true')

    def assertFalse(self, expr, msg=None):
        if expr:
            self._fail(msg, f'{expr!r} is not false')

    def assertEqual(self, first, second, msg=None):
        if first == second:
            return
        if type(first) is type(second):
            if isinstance(first, (list, tuple)):
                self._sequences(first, second, msg)
            elif isinstance(first, (set, frozenset)):
                self._sets(first, second, msg)
        self._fail(msg, f'{first!r} != {second!r}')

    def _sequences(self, first, second, msg):
        kind = 'List' if isinstance(first, list) else 'Tuple'
        text = f'{kind}s differ: {first!r} != {second!r}\n'
        for i in range(min(len(first), len(second))):
            if first[i] != second[i]:
                text += f'\nFirst differing element {i}:\n{first[i]!r}\n{second[i]!r}\n'
                break
        if len(first) != len(second):
            longer, which = (first, 'First') if len(first) > len(second) else (second, 'Second')
            at = min(len(first), len(second))
            text += (f'\n{which} {kind.lower()} contains {abs(len(first) - len(second))} additional elements.\n'
                     f'First extra element {at}:\n{longer[at]!r}\n')
        self._fail(msg, f'{text}\n- {first!r}\n+ {second!r}')

    def _sets(self, first, second, msg):
        lines = []
        for name, extra in (('first', first - second), ('second', second - first)):
            if extra:
                other = 'second' if name == 'first' else 'first'
                lines.append(f'Items in the {name} set but not the {other}:')
                lines += [repr(item) for item in extra]
        self._fail(msg, '\n'.join(lines))

    assertListEqual = assertTupleEqual = assertSetEqual = assertDictEqual = assertMultiLineEqual = assertEqual

    def assertSequenceEqual(self, first, second, msg=None, seq_type=None):
        if list(first) != list(second):
            self._fail(msg, f'Sequences differ: {first!r} != {second!r}')

    def assertNotEqual(self, first, second, msg=None):
        if not first != second:
            self._fail(msg, f'{first!r} == {second!r}')

    def assertIs(self, a, b, msg=None):
        if a is not b:
            self._fail(msg, f'{a!r} is not {b!r}')

    def assertIsNot(self, a, b, msg=None):
        if a is b:
            self._fail(msg, f'unexpectedly identical: {a!r}')

    def assertIsNone(self, obj, msg=None):
        if obj is not None:
            self._fail(msg, f'{obj!r} is not None')

    def assertIsNotNone(self, obj, msg=None):
        if obj is None:
            self._fail(msg, 'unexpectedly None')

    def assertIn(self, member, container, msg=None):
        if member not in container:
            self._fail(msg, f'{member!r} not found in {container!r}')

    def assertNotIn(self, member, container, msg=None):
        if member in container:
            self._fail(msg, f'{member!r} unexpectedly found in {container!r}')

    def assertIsInstance(self, obj, cls, msg=None):
        if not isinstance(obj, cls):
            self._fail(msg, f'{obj!r} is not an instance of {cls!r}')

    def assertNotIsInstance(self, obj, cls, msg=None):
        if isinstance(obj, cls):
            self._fail(msg, f'{obj!r} is an instance of {cls!r}')

    def assertLess(self, a, b, msg=None):
        if not a < b:
            self._fail(msg, f'{a!r} not less than {b!r}')

    def assertLessEqual(self, a, b, msg=None):
        if not a <= b:
            self._fail(msg, f'{a!r} not less than or equal to {b!r}')

    def assertGreater(self, a, b, msg=None):
        if not a > b:
            self._fail(msg, f'{a!r} not greater than {b!r}')

    def assertGreaterEqual(self, a, b, msg=None):
        if not a >= b:
            self._fail(msg, f'{a!r} not greater than or equal to {b!r}')

    def assertAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        if first == second:
            return
        gap = abs(first - second)
        if delta is not None:
            if gap <= delta:
                return
            self._fail(msg, f'{first!r} != {second!r} within {delta!r} delta ({gap!r} difference)')
        places = 7 if places is None else places
        if round(gap, places) != 0:
            self._fail(msg, f'{first!r} != {second!r} within {places} places ({gap!r} difference)')

    def assertNotAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        gap = abs(first - second)
        if gap <= delta if delta is not None else round(gap, 7 if places is None else places) == 0:
            self._fail(msg, f'{first!r} == {second!r} within {7 if places is None else places} places')

    def assertCountEqual(self, first, second, msg=None):
        rest = list(second)
        for item in first:
            if item not in rest:
                self._fail(msg, f'Element counts were not equal:\nFirst has 1, Second has 0:  {item!r}')
            rest.remove(item)
        if rest:
            self._fail(msg, f'Element counts were not equal:\nFirst has 0, Second has 1:  {rest[0]!r}')

    def assertRegex(self, text, expected_regex, msg=None):
        if not re.search(expected_regex, text):
            pattern = getattr(expected_regex, 'pattern', expected_regex)
            self._fail(msg, f"Regex didn't match: {pattern!r} not found in {text!r}")

    def assertNotRegex(self, text, unexpected_regex, msg=None):
        if re.search(unexpected_regex, text):
            pattern = getattr(unexpected_regex, 'pattern', unexpected_regex)
            self._fail(msg, f'Regex matched: {pattern!r} in {text!r}')

    def assertRaises(self, expected_exception, *args, **kwargs):
        context = _Raises(self, expected_exception, None, kwargs.pop('msg', None) if not args else None)
        if not args:
            return context
        with context:
            args[0](*args[1:], **kwargs)

    def assertRaisesRegex(self, expected_exception, expected_regex, *args, **kwargs):
        context = _Raises(self, expected_exception, expected_regex)
        if not args:
            return context
        with context:
            args[0](*args[1:], **kwargs)

    def assertLogs(self, logger=None, level=None):
        return _Logs(self, logger, level, False)

    def assertNoLogs(self, logger=None, level=None):
        return _Logs(self, logger, level, True)


class _Sub:
    def __init__(self, case, msg, params):
        self._case = case
        shown = ', '.join([f'{name}={value!r}' for name, value in params.items()])
        self._text = ' '.join([part for part in (f'[{msg}]' if msg is not None else '', f'({shown})' if shown else '') if part])

    def __enter__(self):
        return self

    def __exit__(self, kind, value, tb):
        if kind is None:
            return False
        if issubclass(kind, (SkipTest, KeyboardInterrupt)):
            return False
        case = self._case
        case._ok = False
        add = case._result.addFailure if issubclass(kind, case.failureException) else case._result.addError
        add(_SubCase(case, self._text), (kind, value, tb))
        return True


class _SubCase:
    def __init__(self, case, text):
        self._case, self._text = case, text

    def __str__(self):
        return f'{self._case} {self._text}'

    def id(self):
        return f'{self._case.id()} {self._text}'

    def shortDescription(self):
        return self._case.shortDescription()


class _Logs:
    def __init__(self, case, name, level, none):
        import logging
        self._logging = logging
        self._case, self._none = case, none
        self._logger = name if isinstance(name, logging.Logger) else logging.getLogger(name)
        self._level = logging.INFO if level is None else level if isinstance(level, int) else getattr(logging, level)
        self.records, self.output = [], []

    def __enter__(self):
        logs = self

        class Handler(self._logging.Handler):
            def emit(self, record):
                logs.records.append(record)
                logs.output.append(f'{record.levelname}:{record.name}:{record.getMessage()}')

        self._saved = self._logger.handlers[:], self._logger.level, self._logger.propagate
        self._logger.handlers = [Handler()]
        self._logger.setLevel(self._level)
        self._logger.propagate = False
        return self

    def __exit__(self, kind, value, tb):
        self._logger.handlers, level, self._logger.propagate = self._saved
        self._logger.setLevel(level)
        if kind is not None:
            return False
        name = self._logging.getLevelName(self._level)
        if self._none and self.records:
            self._case._fail(None, f'Unexpected logs found: {self.output!r}')
        if not self._none and not self.records:
            self._case._fail(None, f'no logs of level {name} or higher triggered on {self._logger.name}')


class FunctionTestCase(TestCase):
    def __init__(self, testFunc, setUp=None, tearDown=None, description=None):
        self._functions = testFunc, setUp, tearDown
        super().__init__()

    def setUp(self):
        if self._functions[1] is not None:
            self._functions[1]()

    def tearDown(self):
        if self._functions[2] is not None:
            self._functions[2]()

    def runTest(self):
        self._functions[0]()

    def id(self):
        return self._functions[0].__name__


class IsolatedAsyncioTestCase(TestCase):
    """Each test has an event loop of its own."""

    async def asyncSetUp(self):
        pass

    async def asyncTearDown(self):
        pass

    def addAsyncCleanup(self, function, /, *args, **kwargs):
        self.addCleanup(function, *args, **kwargs)

    async def enterAsyncContext(self, cm):
        result = await cm.__aenter__()
        self.addAsyncCleanup(cm.__aexit__, None, None, None)
        return result

    def _maybe_async(self, function, *args, **kwargs):
        import inspect
        made = function(*args, **kwargs)
        if inspect.isawaitable(made):
            async def wait():
                return await made
            self._runner.run(wait())

    def _callSetUp(self):
        self._runner.get_loop()
        self.setUp()
        self._maybe_async(self.asyncSetUp)

    def _callTestMethod(self, method):
        self._maybe_async(method)

    def _callTearDown(self):
        self._maybe_async(self.asyncTearDown)
        self.tearDown()

    def _callCleanup(self, function, *args, **kwargs):
        self._maybe_async(function, *args, **kwargs)

    def run(self, result=None):
        import asyncio
        self._runner = asyncio.Runner(debug=False)
        try:
            return super().run(result)
        finally:
            self._runner.close()


def describe(error):
    return ''.join(traceback.format_exception(*error))
