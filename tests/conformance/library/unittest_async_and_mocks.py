# Tests of coroutines and threads.
import asyncio
import sys
import threading
import unittest


class Counter:
    def __init__(self):
        self.n, self.lock = 0, threading.Lock()

    def add(self):
        with self.lock:
            self.n += 1


class CounterTest(unittest.TestCase):
    def setUp(self):
        self.c = Counter()

    def test_threads(self):
        ts = [threading.Thread(target=self.c.add) for _ in range(5)]
        for t in ts:
            t.start()
        for t in ts:
            t.join()
        self.assertEqual(self.c.n, 5)

    def test_subtests(self):
        for n in (1, 2):
            with self.subTest(n=n):
                self.assertGreater(n, 0)

    @unittest.skip('not today')
    def test_skipped(self):
        self.fail()

    def test_raises(self):
        with self.assertRaises(ZeroDivisionError) as cm:
            1 / 0
        self.assertIn('zero', str(cm.exception))
        self.assertRaisesRegex(ValueError, 'inv', int, 'x')


class AsyncTest(unittest.IsolatedAsyncioTestCase):
    async def asyncSetUp(self):
        self.q = asyncio.Queue()

    async def test_queue(self):
        await self.q.put(1)
        self.assertEqual(await self.q.get(), 1)

    async def test_timeout(self):
        with self.assertRaises(asyncio.TimeoutError):
            await asyncio.wait_for(self.q.get(), 0.01)


suite = unittest.TestSuite(unittest.defaultTestLoader.loadTestsFromTestCase(c) for c in (CounterTest, AsyncTest))
result = unittest.TextTestRunner(stream=open('/dev/null', 'w') if False else sys.stderr, verbosity=0).run(suite)
print(result.testsRun, len(result.failures), len(result.errors), len(result.skipped), result.wasSuccessful())
