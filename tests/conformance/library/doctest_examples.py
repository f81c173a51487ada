"""doctest: what passes, what fails, options, exceptions.

>>> 1 + 1
2
"""
import doctest
import sys


def add(a, b):
    """Adds.

    >>> add(1, 2)
    3
    >>> add('a', 'b')
    'ab'
    >>> for i in range(3):
    ...     print(i, end=';')
    0;1;2;
    >>> add(1, 'x')
    Traceback (most recent call last):
        ...
    TypeError: unsupported operand type(s) for +: 'int' and 'str'
    """
    return a + b


class Stack:
    """
    >>> s = Stack()
    >>> s.push(5)
    >>> s.items
    [5]
    """

    def __init__(self):
        self.items = []

    def push(self, item):
        """
        >>> s = Stack(); s.push(1)
        >>> print('a\\n\\nb')
        a
        <BLANKLINE>
        b
        """
        self.items.append(item)


def options():
    """
    >>> list(range(20))         # doctest: +ELLIPSIS
    [0, 1, ..., 19]
    >>> print('a   b')          # doctest: +NORMALIZE_WHITESPACE
    a b
    >>> int('x')                # doctest: +IGNORE_EXCEPTION_DETAIL
    Traceback (most recent call last):
    ValueError: something else
    >>> True
    1
    """


print(doctest.testmod())
bad = '''
>>> 1 + 1
3
>>> print('x')
>>> 5
>>> None
1
>>> print('one\\ntwo\\nthree')
one
2
three
'''
parser = doctest.DocTestParser()
test = parser.get_doctest(bad, {}, 'bad', None, 0)
print(test, [(e.source, e.want, e.lineno) for e in test.examples])
runner = doctest.DocTestRunner(verbose=False)
print(runner.run(test))
m = sys.modules['__main__']
print(m.__doc__[:8])
m.__doc__ = 'other'
print(__doc__)
runner = doctest.DocTestRunner(verbose=False, optionflags=doctest.REPORT_NDIFF)
print(runner.run(parser.get_doctest(bad, {}, 'bad', None, 0)))
runner = doctest.DocTestRunner(verbose=False, optionflags=doctest.FAIL_FAST)
print(runner.run(parser.get_doctest(bad, {}, 'bad', None, 0)))
runner = doctest.DocTestRunner(verbose=True)
runner.run(parser.get_doctest('text\n>>> x = 5\n>>> x\n5\n', {}, 'good', 'file.txt', 10))
doctest.run_docstring_examples(add, globals(), name='add')
for text in ('>>>1', '    >>> 1\n  2', '>>> 1 # doctest: +NOPE'):
    try:
        print(parser.get_examples(text))
    except ValueError as e:
        print(e)
check = doctest.OutputChecker().check_output
print(check('a...z', 'abcz', doctest.ELLIPSIS), check('a...z', 'abc', doctest.ELLIPSIS), check('1\n', 'True\n', 0),
      check('1\n', 'True\n', doctest.DONT_ACCEPT_TRUE_FOR_1), check('a...a', 'a', doctest.ELLIPSIS))
print(doctest.script_from_examples('Text.\n\n>>> a = 1\n>>> a\n1\n'))
print([(t.name, t.lineno, len(t.examples)) for t in doctest.DocTestFinder().find(m)])
exec(compile('"shown"', '<x>', 'single'))
