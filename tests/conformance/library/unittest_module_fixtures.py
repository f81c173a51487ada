# unittest: setUpModule and tearDownModule, cleanups of modules and classes, in which order, and what happens when they fail.
import contextlib
import io
import unittest

log = []


@contextlib.contextmanager
def resource(name):
    log.append('open ' + name)
    yield name
    log.append('close ' + name)


def setUpModule():
    log.append('setUpModule')
    unittest.addModuleCleanup(log.append, 'module cleanup 1')
    unittest.addModuleCleanup(log.append, 'module cleanup 2')
    log.append(unittest.enterModuleContext(resource('of module')))


def tearDownModule():
    log.append('tearDownModule')


class First(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        log.append('setUpClass First')
        cls.addClassCleanup(log.append, 'class cleanup')
        cls.enterClassContext(resource('of class'))

    @classmethod
    def tearDownClass(cls):
        log.append('tearDownClass First')

    def test_a(self):
        log.append('a')
        self.addCleanup(log.append, 'cleanup a')
        self.enterContext(resource('of test'))

    def test_b(self):
        log.append('b')


class Second(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.addClassCleanup(log.append, 'cleanup after failure')
        raise RuntimeError('not today')

    def test_c(self):
        log.append('never')


class Third(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        raise unittest.SkipTest('not needed')

    def test_d(self):
        log.append('never')


class Fourth(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.addClassCleanup(lambda: 1 / 0)

    def test_e(self):
        log.append('e')


def run(*classes):
    log.clear()
    loader = unittest.TestLoader()
    suite = unittest.TestSuite([loader.loadTestsFromTestCase(cls) for cls in classes])
    result = unittest.TextTestRunner(stream=io.StringIO(), verbosity=2).run(suite)
    print(log)
    print(result.testsRun, [(str(test), text.splitlines()[-1]) for test, text in result.errors],
          [(str(test), reason) for test, reason in result.skipped], result.wasSuccessful())


run(First, Second, Third, Fourth)
run(First)


def setUpModule():
    unittest.addModuleCleanup(log.append, 'cleaned')
    raise ValueError('module is broken')


run(First, Fourth)


def setUpModule():
    raise unittest.SkipTest('whole module')


run(First, Third)
unittest.addModuleCleanup(log.append, 'x')
unittest.addModuleCleanup(lambda: 1 / 0)
try:
    unittest.doModuleCleanups()
except ZeroDivisionError as error:
    print(error, log[-1])
