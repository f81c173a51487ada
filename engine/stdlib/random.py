"""Random numbers: the Mersenne Twister MT19937, with CPython's seeding and derived functions, so
that a seed gives the same numbers.

Without a seed a program gets different numbers in CPython each time; here the run's configuration
decides, so that a run can be repeated.
"""
import sys
import _forking
import _machine
from _random import (_randbelow as _below, getrandbits as _getrandbits, random as _random,
                     start_twister as _start_twister)

__all__ = ['Random', 'SystemRandom', 'betavariate', 'binomialvariate', 'choice', 'choices',
           'expovariate', 'gammavariate', 'gauss', 'getrandbits', 'getstate', 'lognormvariate',
           'normalvariate', 'paretovariate', 'randbytes', 'randint', 'random', 'randrange',
           'sample', 'seed', 'setstate', 'shuffle', 'triangular', 'uniform', 'vonmisesvariate',
           'weibullvariate']

_unseeded = 0       # seeds given out, each different from the others and from those of other processes


def _fresh_seed():
    global _unseeded
    _unseeded += 1
    interpreter = getattr(sys.modules.get('concurrent.interpreters'), '_own_id', 0)     # it shares its process's pid
    return (((interpreter << 32) + _machine.config('seed') << 32) + _machine.getpid() << 32) + _unseeded


def _log(x):
    import math
    return math.log(x)


class Random:
    VERSION = 3

    def __init__(self, x=None):
        self.seed(x)

    # --- the generator
    def seed(self, a=None, version=2):
        self.gauss_next = None
        if a is None:
            a = _fresh_seed()
        elif isinstance(a, (str, bytes, bytearray)):
            if isinstance(a, str):
                a = a.encode()
            from hashlib import sha512
            a = int.from_bytes(bytes(a) + sha512(bytes(a)).digest(), 'big')
        elif isinstance(a, float):
            a = hash(a) & 0xffffffffffffffff
        elif not isinstance(a, int):
            raise TypeError('The only supported seed types are: None,\n'
                            'int, float, str, bytes, and bytearray.')
        a = abs(a)
        words = max((a.bit_length() + 31) // 32, 1)
        _start_twister(self, a.to_bytes(4 * words, 'little'))

    random = _random
    getrandbits = _getrandbits
    _randbelow = _below

    # A subclass with a generator of its own decides where integers come from.
    def __init_subclass__(cls, /, **kwargs):
        for base in cls.__mro__:
            if '_randbelow' in base.__dict__:
                break
            if 'getrandbits' in base.__dict__:
                cls._randbelow = Random._randbelow_large
                break
            if 'random' in base.__dict__:
                cls._randbelow = Random._randbelow_by_random
                break

    def getstate(self):
        words = self._state
        return (self.VERSION, tuple([int.from_bytes(words[i:i + 4], 'little')
                                     for i in range(0, len(words), 4)]), self.gauss_next)

    def setstate(self, state):
        version, internal, self.gauss_next = state
        if version != self.VERSION:
            raise ValueError(f'state with version {version} passed to Random.setstate() of '
                             f'version {self.VERSION}')
        if len(internal) != 625:
            raise ValueError('state vector is the wrong size')
        self._state = bytearray(b''.join([word.to_bytes(4, 'little') for word in internal]))

    def __getstate__(self):
        return self.getstate()

    def __setstate__(self, state):
        self.setstate(state)

    def __reduce__(self):
        return type(self), (), self.getstate()

    # --- integers
    def _randbelow_large(self, n):
        k = n.bit_length()
        r = self.getrandbits(k)
        while r >= n:
            r = self.getrandbits(k)
        return r

    def _randbelow_by_random(self, n):
        whole = 1 << 53
        if n >= whole:
            return int(self.random() * n)
        limit = (whole - whole % n) / whole
        r = self.random()
        while r >= limit:
            r = self.random()
        return int(r * whole) % n

    def randbytes(self, n):
        return self.getrandbits(n * 8).to_bytes(n, 'little')

    def randrange(self, start, stop=None, step=1):
        start = _index(start)
        if stop is None:
            if step != 1:
                raise TypeError('Missing a non-None stop argument')
            if start > 0:
                return self._randbelow(start)
            raise ValueError('empty range for randrange()')
        stop = _index(stop)
        width = stop - start
        step = _index(step)
        if step == 1:
            if width > 0:
                return start + self._randbelow(width)
            raise ValueError(f'empty range in randrange({start}, {stop})')
        if step > 0:
            n = (width + step - 1) // step
        elif step < 0:
            n = (width + step + 1) // step
        else:
            raise ValueError('zero step for randrange()')
        if n <= 0:
            raise ValueError(f'empty range in randrange({start}, {stop}, {step})')
        return start + step * self._randbelow(n)

    def randint(self, a, b):
        return self.randrange(a, b + 1)

    # --- sequences
    def choice(self, seq):
        if not len(seq):
            raise IndexError('Cannot choose from an empty sequence')
        return seq[self._randbelow(len(seq))]

    def shuffle(self, x):
        for i in range(len(x) - 1, 0, -1):
            j = self._randbelow(i + 1)
            x[i], x[j] = x[j], x[i]

    def sample(self, population, k, *, counts=None):
        if isinstance(population, (set, frozenset, dict)) or not hasattr(population, '__len__'):
            raise TypeError('Population must be a sequence.  For dicts or sets, use sorted(d).')
        n = len(population)
        if counts is not None:
            totals = []
            total = 0
            for count in counts:
                total += count
                totals.append(total)
            if len(totals) != n:
                raise ValueError('The number of counts does not match the population')
            if total < 0:
                raise ValueError('Counts must be non-negative')
            picks = self.sample(range(total), k=k)
            return [population[_bisect(totals, pick)] for pick in picks]
        if not 0 <= k <= n:
            raise ValueError('Sample larger than population or is negative')
        result = [None] * k
        setsize = 21        # size of a small set minus size of an empty list
        if k > 5:
            power = 1       # 4 ** ceil(log(k * 3, 4))
            while power < k * 3:
                power *= 4
            setsize += power
        if n <= setsize:
            pool = list(population)
            for i in range(k):
                j = self._randbelow(n - i)
                result[i] = pool[j]
                pool[j] = pool[n - i - 1]
        else:
            selected = set()
            for i in range(k):
                j = self._randbelow(n)
                while j in selected:
                    j = self._randbelow(n)
                selected.add(j)
                result[i] = population[j]
        return result

    def choices(self, population, weights=None, *, cum_weights=None, k=1):
        n = len(population)
        if cum_weights is None:
            if weights is None:
                n += 0.0
                return [population[int(self.random() * n)] for _ in range(k)]
            cum_weights = []
            total = None
            for weight in weights:
                total = weight if total is None else total + weight
                cum_weights.append(total)
        elif weights is not None:
            raise TypeError('Cannot specify both weights and cumulative weights')
        if len(cum_weights) != n:
            raise ValueError('The number of weights does not match the population')
        total = cum_weights[-1] + 0.0
        if total <= 0.0:
            raise ValueError('Total of weights must be greater than zero')
        return [population[_bisect(cum_weights, self.random() * total, n - 1)]
                for _ in range(k)]

    # --- distributions
    def uniform(self, a, b):
        return a + (b - a) * self.random()

    def triangular(self, low=0.0, high=1.0, mode=None):
        u = self.random()
        try:
            c = 0.5 if mode is None else (mode - low) / (high - low)
        except ZeroDivisionError:
            return low
        if u > c:
            u = 1.0 - u
            c = 1.0 - c
            low, high = high, low
        return low + (high - low) * (u * c) ** 0.5

    def gauss(self, mu=0.0, sigma=1.0):
        import math
        z = self.gauss_next
        self.gauss_next = None
        if z is None:
            x2pi = self.random() * 2.0 * math.pi
            g2rad = math.sqrt(-2.0 * math.log(1.0 - self.random()))
            z = math.cos(x2pi) * g2rad
            self.gauss_next = math.sin(x2pi) * g2rad
        return mu + z * sigma

    def normalvariate(self, mu=0.0, sigma=1.0):
        while True:
            u1 = self.random()
            u2 = 1.0 - self.random()
            z = 1.7155277699214135 * (u1 - 0.5) / u2
            if z * z / 4.0 <= -_log(u2):
                break
        return mu + z * sigma

    def lognormvariate(self, mu=0.0, sigma=1.0):
        import math
        return math.exp(self.normalvariate(mu, sigma))

    def expovariate(self, lambd=1.0):
        return -_log(1.0 - self.random()) / lambd

    def paretovariate(self, alpha):
        return (1.0 - self.random()) ** (-1.0 / alpha)

    def weibullvariate(self, alpha, beta):
        return alpha * (-_log(1.0 - self.random())) ** (1.0 / beta)

    def vonmisesvariate(self, mu, kappa):
        import math
        if kappa <= 1e-6:
            return 2.0 * math.pi * self.random()
        s = 0.5 / kappa
        r = s + math.sqrt(1.0 + s * s)
        while True:
            z = math.cos(math.pi * self.random())
            d = z / (r + z)
            u2 = self.random()
            if u2 < 1.0 - d * d or u2 <= (1.0 - d) * math.exp(d):
                break
        q = 1.0 / r
        f = (q + z) / (1.0 + q * z)
        u3 = self.random()
        if u3 > 0.5:
            return (mu + math.acos(f)) % (2.0 * math.pi)
        return (mu - math.acos(f)) % (2.0 * math.pi)

    def gammavariate(self, alpha, beta):
        import math
        if alpha <= 0.0 or beta <= 0.0:
            raise ValueError('gammavariate: alpha and beta must be > 0.0')
        if alpha > 1.0:
            ainv = math.sqrt(2.0 * alpha - 1.0)
            bbb = alpha - math.log(4.0)
            ccc = alpha + ainv
            while True:
                u1 = self.random()
                if not 1e-7 < u1 < 0.9999999:
                    continue
                u2 = 1.0 - self.random()
                v = math.log(u1 / (1.0 - u1)) / ainv
                x = alpha * math.exp(v)
                z = u1 * u1 * u2
                r = bbb + ccc * v - x
                if r + 1.0 + math.log(4.5) - 4.5 * z >= 0.0 or r >= math.log(z):
                    return x * beta
        if alpha == 1.0:
            return -math.log(1.0 - self.random()) * beta
        while True:
            u = self.random()
            b = (math.e + alpha) / math.e
            p = b * u
            if p <= 1.0:
                x = p ** (1.0 / alpha)
            else:
                x = -math.log((b - p) / alpha)
            u1 = self.random()
            if p > 1.0:
                if u1 <= x ** (alpha - 1.0):
                    break
            elif u1 <= math.exp(-x):
                break
        return x * beta

    def betavariate(self, alpha, beta):
        y = self.gammavariate(alpha, 1.0)
        if y:
            return y / (y + self.gammavariate(beta, 1.0))
        return 0.0

    def binomialvariate(self, n=1, p=0.5):
        """Counting geometric gaps for few successes, Hoermann's transformed rejection (BTRS) for many."""
        if n < 0:
            raise ValueError('n must be non-negative')
        if p <= 0.0 or p >= 1.0:
            if p in (0.0, 1.0):
                return n if p else 0
            raise ValueError('p must be in the range 0.0 <= p <= 1.0')
        if n == 1:
            return int(self.random() < p)
        if p > 0.5:
            return n - self.binomialvariate(n, 1.0 - p)
        if n * p < 10.0:
            x = y = 0
            c = math.log2(1.0 - p)
            while c:
                y += math.floor(math.log2(self.random()) / c) + 1
                if y > n:
                    break
                x += 1
            return x
        spread = math.sqrt(n * p * (1.0 - p))
        b = 1.15 + 2.53 * spread
        a = -0.0873 + 0.0248 * b + 0.01 * p
        most = math.floor((n + 1) * p)
        alpha, ratio = (2.83 + 5.1 / b) * spread, math.log(p / (1.0 - p))
        h = math.lgamma(most + 1) + math.lgamma(n - most + 1)
        while True:
            u = self.random() - 0.5
            us = 0.5 - math.fabs(u)
            k = math.floor((2.0 * a / us + b) * u + n * p + 0.5)
            if k < 0 or k > n:
                continue
            v = self.random()
            if us >= 0.07 and v <= 0.92 - 4.2 / b:
                return k
            v *= alpha / (a / (us * us) + b)
            if math.log(v) <= h - math.lgamma(k + 1) - math.lgamma(n - k + 1) + (k - most) * ratio:
                return k


class SystemRandom(Random):
    """What the operating system gives comes from the run's seed, too: the run stays repeatable."""

    def random(self):
        return _entropy().random()

    def getrandbits(self, k, /):
        if k < 0:
            raise ValueError('number of bits must be non-negative')
        return _entropy().getrandbits(k)

    def randbytes(self, n):
        return _entropy().randbytes(n)

    def seed(self, *args, **kwds):
        return None

    def getstate(self, *args, **kwds):
        raise NotImplementedError('System entropy source does not have state.')

    setstate = getstate


_system = None


def _entropy():
    """The operating system's generator, os.urandom(): one for all, and another in each process."""
    global _system
    if _system is None:
        _system = Random()
    return _system


def _forked():
    """os.register_at_fork(after_in_child=_inst.seed) in Lib/random.py."""
    global _system
    _system = None
    _inst.seed()


_forking.hooks.append((None, _forked, None))


def _index(x):
    if isinstance(x, int):
        return x
    if hasattr(x, '__index__'):
        return x.__index__()
    raise TypeError(f"'{type(x).__name__}' object cannot be interpreted as an integer")


def _bisect(a, x, hi=None):
    low = 0
    hi = len(a) if hi is None else hi
    while low < hi:
        mid = (low + hi) // 2
        if x < a[mid]:
            hi = mid
        else:
            low = mid + 1
    return low


_inst = Random()
seed = _inst.seed
random = _inst.random
uniform = _inst.uniform
triangular = _inst.triangular
randint = _inst.randint
choice = _inst.choice
randrange = _inst.randrange
sample = _inst.sample
shuffle = _inst.shuffle
choices = _inst.choices
normalvariate = _inst.normalvariate
lognormvariate = _inst.lognormvariate
expovariate = _inst.expovariate
vonmisesvariate = _inst.vonmisesvariate
gammavariate = _inst.gammavariate
gauss = _inst.gauss
binomialvariate = _inst.binomialvariate
betavariate = _inst.betavariate
paretovariate = _inst.paretovariate
weibullvariate = _inst.weibullvariate
getstate = _inst.getstate
setstate = _inst.setstate
getrandbits = _inst.getrandbits
randbytes = _inst.randbytes
