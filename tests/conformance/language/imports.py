# The forms of import, and what cannot be found.
import math
import time as clock
from math import floor, sqrt as root

print(floor(2.7), root(16), math.pi > 3, clock.time() > 0)
print(math.__name__, clock.__name__)


def local_import():
    import math as m

    return m.ceil(2.1)


print(local_import())
try:
    import surely_not_there
except ImportError as error:
    print(type(error).__name__, error)
try:
    from math import surely_not_there
except ImportError as error:
    print(type(error).__name__)
