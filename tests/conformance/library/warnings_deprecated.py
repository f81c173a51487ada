# A deprecated function warns once for each place.
import warnings


def old():
    warnings.warn('old() is deprecated, use new()', DeprecationWarning, stacklevel=2)
    return 1


with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter('always')
    old()
    old()
print(len(log), log[0].category.__name__, log[0].message, log[0].message.args)
with warnings.catch_warnings():
    warnings.simplefilter('error', DeprecationWarning)
    try:
        old()
    except DeprecationWarning as e:
        print('error', e)
with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter('ignore')
    old()
print(len(log))


class Mine(UserWarning):
    pass


with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter('always')
    warnings.warn(Mine('own'))
    warnings.warn('resource', ResourceWarning)
print([w.category.__name__ for w in log], issubclass(Mine, Warning))
try:
    warnings.warn('x', int)
except TypeError as e:
    print('TypeError')
