import unittest

class Works(unittest.TestCase):
    def test_one(self):
        self.assertEqual(1 + 1, 2)

if __name__ == '__main__':
    program = unittest.main(exit=False, argv=['x'])
    print(program.result.wasSuccessful(), program.result.testsRun)
    unittest.main(argv=['x', '-q'])
