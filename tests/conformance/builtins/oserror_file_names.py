# Every OSError has both names of files; which are not among its arguments.
import pickle

for error in (OSError(), OSError(1), OSError(2, 'b'), OSError(2, 'b', 'f'), OSError(2, 'b', 'f', None, 'g'),
              FileNotFoundError(2, 'x'), OSError(2, 'b', None), OSError('x')):
    print(type(error).__name__, error.errno, error.filename, error.filename2, error.args, error)
    print([name for name in dir(error) if 'file' in name])
try:
    open('/nope')
except OSError as caught:
    print(caught.filename, caught.filename2, caught.args)
error = pickle.loads(pickle.dumps(OSError(2, 'b', 'f')))
print(error.filename, error)
error.filename = 'other'
print(error.filename, error)
error.filename2 = 'third'
print(error)
