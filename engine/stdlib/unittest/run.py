"""Finding tests, running them, and the report on standard error."""

import sys
import time

from .case import SkipTest, TestCase, _module_cleanups, describe


class TestResult:
    def __init__(self, stream=None, descriptions=None, verbosity=None):
        self.failures, self.errors, self.skipped = [], [], []
        self.expectedFailures, self.unexpectedSuccesses = [], []
        self.testsRun = 0
        self.shouldStop = self.failfast = False

    def startTest(self, test):
        self.testsRun += 1

    def stopTest(self, test):
        pass

    def startTestRun(self):
        pass

    def stopTestRun(self):
        pass

    def addSuccess(self, test):
        pass

    def addError(self, test, err):
        self.errors.append((test, describe(err)))
        self.shouldStop = self.shouldStop or self.failfast

    def addFailure(self, test, err):
        self.failures.append((test, describe(err)))
        self.shouldStop = self.shouldStop or self.failfast

    def addSkip(self, test, reason):
        self.skipped.append((test, reason))

    def addExpectedFailure(self, test, err):
        self.expectedFailures.append((test, describe(err)))

    def addUnexpectedSuccess(self, test):
        self.unexpectedSuccesses.append(test)

    def wasSuccessful(self):
        return not (self.failures or self.errors or self.unexpectedSuccesses)

    def stop(self):
        self.shouldStop = True

    def __repr__(self):
        return (f'<unittest.result.TestResult run={self.testsRun} errors={len(self.errors)} failures={len(self.failures)}>')


class TextTestResult(TestResult):
    separator1, separator2 = '=' * 70, '-' * 70

    def __init__(self, stream, descriptions=True, verbosity=1):
        super().__init__()
        self.stream, self._verbose, self._dots = stream, verbosity > 1, verbosity == 1

    def getDescription(self, test):
        first = test.shortDescription()
        return f'{test}\n{first}' if first else str(test)

    def startTest(self, test):
        super().startTest(test)
        if self._verbose:
            self.stream.write(f'{self.getDescription(test)} ... ')

    def _note(self, word, dot):
        if self._verbose:
            self.stream.write(word + '\n')
        elif self._dots:
            self.stream.write(dot)

    def addSuccess(self, test):
        self._note('ok', '.')

    def addError(self, test, err):
        super().addError(test, err)
        self._note('ERROR', 'E')

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self._note('FAIL', 'F')

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self._note(f'skipped {reason!r}', 's')

    def addExpectedFailure(self, test, err):
        super().addExpectedFailure(test, err)
        self._note('expected failure', 'x')

    def addUnexpectedSuccess(self, test):
        super().addUnexpectedSuccess(test)
        self._note('unexpected success', 'u')

    def printErrors(self):
        self.stream.write('\n')
        for kind, found in (('ERROR', self.errors), ('FAIL', self.failures)):
            for test, text in found:
                self.stream.write(f'{self.separator1}\n{kind}: {self.getDescription(test)}\n{self.separator2}\n{text}\n')


class TextTestRunner:
    resultclass = TextTestResult

    def __init__(self, stream=None, descriptions=True, verbosity=1, failfast=False, buffer=False, resultclass=None, **options):
        self.stream = sys.stderr if stream is None else stream
        self.verbosity, self.failfast = verbosity, failfast
        if resultclass is not None:
            self.resultclass = resultclass

    def run(self, test):
        result = self.resultclass(self.stream, True, self.verbosity)
        result.failfast = self.failfast
        began = time.perf_counter()
        test(result)
        took = time.perf_counter() - began
        result.printErrors()
        count = result.testsRun
        self.stream.write(f'{result.separator2}\nRan {count} test{"" if count == 1 else "s"} in {took:.3f}s\n\n')
        facts = [f'{name}={len(items)}' for name, items in (
            ('failures', result.failures), ('errors', result.errors), ('skipped', result.skipped),
            ('expected failures', result.expectedFailures), ('unexpected successes', result.unexpectedSuccesses)) if items]
        word = 'OK' if result.wasSuccessful() else 'FAILED'
        if word == 'OK' and count == 0:
            word = 'NO TESTS RAN'
        self.stream.write(f'{word} ({", ".join(facts)})\n' if facts else f'{word}\n')
        return result


class TestSuite:
    def __init__(self, tests=()):
        self._tests = list(tests)

    def __iter__(self):
        return iter(self._tests)

    def addTest(self, test):
        self._tests.append(test)

    def addTests(self, tests):
        self._tests.extend(tests)

    def countTestCases(self):
        return sum([test.countTestCases() for test in self._tests])

    def __call__(self, result):
        return self.run(result)

    def run(self, result):
        """Tests of one class, and of one module, follow each other; what is set up for all of them encloses them."""
        outermost = not hasattr(result, '_place')
        if outermost:
            result._place = _Place(result)
        for test in self._tests:
            if result.shouldStop:
                break
            if isinstance(test, TestSuite):
                test.run(result)
            elif result._place.enter(type(test)):
                test(result)
        if outermost:
            result._place.leave()
            del result._place
        return result


class _Place:
    """The module and the class whose tests are running."""

    def __init__(self, result):
        self._result = result
        self._class = self._module = None
        self._class_usable = self._module_usable = True

    def enter(self, cls):
        """Whether tests of this class can run."""
        if cls is not self._class:
            self._leave_class()
            if self._module is None or self._module.__name__ != cls.__module__:
                self._leave_module()
                self._module = sys.modules.get(cls.__module__)
                self._module_usable = self._set_up(f'setUpModule ({cls.__module__})',
                                                   getattr(self._module, 'setUpModule', None), _module_cleanups)
            self._class, self._class_usable = cls, True
            if self._module_usable and not getattr(cls, '__unittest_skip__', False):
                self._class_usable = self._set_up(f'setUpClass ({_name(cls)})', cls.setUpClass, cls._cleanups_of_class())
        return self._module_usable and self._class_usable

    def leave(self):
        self._leave_class()
        self._leave_module()

    def _set_up(self, name, function, cleanups):
        if function is None or self._attempt(name, function):
            return True
        self._clean_up(name, cleanups)
        return False

    def _clean_up(self, name, cleanups):
        while cleanups:
            function, args, kwargs = cleanups.pop()
            self._attempt(name, lambda: function(*args, **kwargs))

    def _attempt(self, name, function):
        try:
            function()
        except SkipTest as skip:
            self._result.addSkip(_Fixture(name), str(skip))
        except Exception as error:
            self._result.addError(_Fixture(name), (type(error), error, error.__traceback__))
        else:
            return True
        return False

    def _leave_class(self):
        cls, self._class = self._class, None
        if cls is None or not self._module_usable or not self._class_usable or getattr(cls, '__unittest_skip__', False):
            return
        self._attempt(f'tearDownClass ({_name(cls)})', cls.tearDownClass)
        self._clean_up(f'tearDownClass ({_name(cls)})', cls._cleanups_of_class())

    def _leave_module(self):
        module, self._module = self._module, None
        if module is None or not self._module_usable:
            return
        name = f'tearDownModule ({module.__name__})'
        if hasattr(module, 'tearDownModule'):
            self._attempt(name, module.tearDownModule)
        self._clean_up(name, _module_cleanups)


def _name(cls):
    return f'{cls.__module__}.{cls.__qualname__}'


class _Fixture:
    """What stands for a test where the preparations for one fail."""

    def __init__(self, text):
        self._text = text

    def __str__(self):
        return self._text

    id = __str__

    def shortDescription(self):
        return None


class TestLoader:
    testMethodPrefix = 'test'

    def getTestCaseNames(self, cls):
        return sorted([name for name in dir(cls) if name.startswith(self.testMethodPrefix) and callable(getattr(cls, name))])

    def loadTestsFromTestCase(self, cls):
        names = self.getTestCaseNames(cls)
        if not names and hasattr(cls, 'runTest'):
            names = ['runTest']
        return TestSuite([cls(name) for name in names])

    def loadTestsFromModule(self, module, pattern=None):
        found = [getattr(module, name) for name in dir(module)]
        return TestSuite([self.loadTestsFromTestCase(cls) for cls in found
                          if isinstance(cls, type) and issubclass(cls, TestCase)
                          and cls.__module__ not in ('unittest.case', 'unittest')])

    def loadTestsFromName(self, name, module=None):
        found = module
        parent = None
        for part in name.split('.'):
            parent, found = found, getattr(found, part)
        if isinstance(found, type):
            return self.loadTestsFromTestCase(found)
        return TestSuite([parent(name.rpartition('.')[2])])

    def loadTestsFromNames(self, names, module=None):
        return TestSuite([self.loadTestsFromName(name, module) for name in names])


defaultTestLoader = TestLoader()


class TestProgram:
    def __init__(self, module='__main__', defaultTest=None, argv=None, testRunner=None, testLoader=defaultTestLoader,
                 exit=True, verbosity=1, failfast=None, catchbreak=None, buffer=None, warnings=None):
        module = sys.modules[module] if isinstance(module, str) else module
        argv = sys.argv if argv is None else argv
        names = []
        for arg in argv[1:]:
            if arg in ('-v', '--verbose'):
                verbosity = 2
            elif arg in ('-q', '--quiet'):
                verbosity = 0
            elif arg in ('-f', '--failfast'):
                failfast = True
            elif not arg.startswith('-'):
                names.append(arg)
        if not names and defaultTest is not None:
            names = [defaultTest] if isinstance(defaultTest, str) else list(defaultTest)
        tests = testLoader.loadTestsFromNames(names, module) if names else testLoader.loadTestsFromModule(module)
        runner = testRunner if testRunner is not None else TextTestRunner
        if isinstance(runner, type):
            runner = runner(verbosity=verbosity, failfast=bool(failfast))
        self.result = runner.run(tests)
        if exit:
            if self.result.testsRun == 0 and not self.result.skipped:
                sys.exit(5)
            sys.exit(not self.result.wasSuccessful())


main = TestProgram
