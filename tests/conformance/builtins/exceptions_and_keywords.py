# Exceptions take no keyword arguments, but for the few that know some.
class Own(Exception):
    pass


class Knows(ValueError):
    def __init__(self, message, code=0):
        super().__init__(message)
        self.code = code


for what in (lambda: Own(a=1), lambda: ValueError('x', a=1), lambda: KeyError(name=1), lambda: StopIteration(value=1), lambda: OSError('x', filename='f')):
    try:
        print(repr(what()))
    except TypeError as error:
        print(error)
print(repr(Knows('m', code=3)), Knows('m', code=3).code, ImportError('i', name='n', path='p').path, NameError('x', name='y').name, AttributeError('a', name='b', obj=5).obj)
