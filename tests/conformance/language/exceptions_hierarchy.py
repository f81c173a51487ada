# What catches what.
cases = [
    (ZeroDivisionError, ArithmeticError),
    (IndexError, LookupError),
    (KeyError, LookupError),
    (UnboundLocalError, NameError),
    (RecursionError, RuntimeError),
    (NotImplementedError, RuntimeError),
    (ModuleNotFoundError, ImportError),
    (FileNotFoundError, OSError),
    (TimeoutError, OSError),
    (StopIteration, Exception),
    (KeyboardInterrupt, Exception),
    (SystemExit, Exception),
    (SystemExit, BaseException),
]
for child, parent in cases:
    print(child.__name__, parent.__name__, issubclass(child, parent))
try:
    [1][5]
except LookupError as error:
    print(error)
