# import, from, as, and what they bind.
import math
import math as m, os.path as p
from math import pi, sqrt as root
from collections import (OrderedDict, Counter,)
print(math is m, pi == math.pi, root(16), p.join("a", "b"), math.__name__, OrderedDict.__name__, Counter("aab")["a"])
def f():
    import math as local
    from math import floor
    return local.ceil(1.2), floor(1.8)
print(f(), "floor" in globals())
for text in ("import nothing_here", "from math import nope", "import math.nope", "from nothing_here import x", "from . import x"):
    try:
        exec(text)
    except ImportError as error:
        print(type(error).__name__, str(error).split(" (")[0])
