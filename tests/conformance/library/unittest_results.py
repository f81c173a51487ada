import io, unittest

class Numbers(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        print('class set up')
    @classmethod
    def tearDownClass(cls):
        print('class torn down')
    def setUp(self):
        self.items = [1, 2, 3]
        self.addCleanup(print, 'cleaned')
    def tearDown(self):
        print('torn down')
    def test_equal(self):
        self.assertEqual(sum(self.items), 6)
        self.assertTrue(self.items); self.assertIn(2, self.items); self.assertIsNone(None); self.assertAlmostEqual(0.1 + 0.2, 0.3)
        with self.assertRaises(ZeroDivisionError) as caught:
            1 / 0
        self.assertEqual(str(caught.exception), 'division by zero')
        self.assertRaises(ValueError, int, 'x')
        with self.assertRaisesRegex(ValueError, 'invalid'):
            int('x')
    def test_fails(self):
        self.assertEqual(1, 2, 'numbers')
    def test_errors(self):
        raise KeyError('k')
    @unittest.skip('not today')
    def test_skipped(self):
        pass
    @unittest.expectedFailure
    def test_expected(self):
        self.fail('known')
    def test_subs(self):
        for i in range(3):
            with self.subTest(i=i):
                self.assertNotEqual(i, 1)

class Asynchronous(unittest.IsolatedAsyncioTestCase):
    async def asyncSetUp(self):
        print('async set up')
    async def test_wait(self):
        import asyncio
        await asyncio.sleep(0)
        self.assertGreater(2, 1)

for case in (Numbers, Asynchronous):
    out = io.StringIO()
    result = unittest.TextTestRunner(stream=out, verbosity=2).run(unittest.defaultTestLoader.loadTestsFromTestCase(case))
    print(result.testsRun, len(result.failures), len(result.errors), len(result.skipped), len(result.expectedFailures), result.wasSuccessful())
    print([text.strip().splitlines()[-1] for _, text in result.failures + result.errors], result.skipped and result.skipped[0][1])
    print([line.split(' (')[0] for line in out.getvalue().splitlines() if line.endswith(('ok', 'FAIL', 'ERROR', 'failure')) or 'skipped' in line if 'test_subs' not in line])
for first, second in (([1, 2], [1, 3]), ({1: 2}, {1: 3}), ('a', 1), ({1}, {2}), (1.0, 2)):
    try:
        unittest.TestCase().assertEqual(first, second)
    except AssertionError as e:
        print(str(e).splitlines()[0])
