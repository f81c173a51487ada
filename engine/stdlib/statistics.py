"""Averages and spread."""
import math

__all__ = ['median_grouped', 'fmean', 'geometric_mean', 'harmonic_mean', 'mean', 'median', 'median_high',
           'median_low', 'mode', 'multimode', 'pstdev', 'pvariance', 'quantiles', 'stdev',
           'variance', 'StatisticsError', 'covariance', 'correlation', 'linear_regression', 'LinearRegression',
           'NormalDist']


class StatisticsError(ValueError):
    pass


def _data(data, least, message):
    data = list(data)
    if len(data) < least:
        raise StatisticsError(message)
    return data


def _exact(x):
    """A number as a fraction of integers: sums of these do not round."""
    if isinstance(x, int):
        return x, 1
    if not hasattr(x, 'as_integer_ratio'):
        raise TypeError(f"can't convert type '{type(x).__name__}' to numerator/denominator")
    return x.as_integer_ratio()


def _sum(pairs):
    total, bottom = 0, 1
    for n, d in pairs:
        if d == bottom:
            total += n
        else:
            common = math.gcd(d, bottom)
            total = total * (d // common) + n * (bottom // common)
            bottom = bottom // common * d
    return total, bottom


def _number(top, bottom, data):
    """The result as the data's own kind of number."""
    kinds = set(map(type, data)) - {int, bool}
    if not kinds and top % bottom == 0:
        return top // bottom
    if kinds and float not in kinds:
        kind = kinds.pop()
        if kind.__name__ == 'Fraction':
            return kind(top, bottom)
        if kind.__name__ == 'Decimal':
            return kind(top) / kind(bottom)
    return top / bottom


def mean(data):
    data = _data(data, 1, 'mean requires at least one data point')
    top, bottom = _sum(map(_exact, data))
    return _number(top, bottom * len(data), data)


def fmean(data, weights=None):
    data = _data(data, 1, 'fmean requires at least one data point')
    if weights is None:
        return math.fsum(data) / len(data)
    weights = list(weights)
    return math.fsum(x * w for x, w in zip(data, weights)) / math.fsum(weights)


def geometric_mean(data):
    data = _data(data, 1, 'Must have a non-empty dataset')
    return math.exp(math.fsum(math.log(x) for x in data) / len(data))


def harmonic_mean(data, weights=None):
    data = _data(data, 1, 'harmonic_mean requires at least one data point')
    weights = [1] * len(data) if weights is None else list(weights)
    if len(weights) != len(data):
        raise StatisticsError('Number of weights does not match data size')
    if any([x < 0 for x in data]):
        raise StatisticsError('harmonic mean does not support negative values')
    if 0 in data:
        return 0
    top, bottom = _sum([(w * d, n) for (n, d), w in zip(map(_exact, data), weights)])
    return _number(sum(weights) * bottom, top, [*data, 0.5] if not {type(x).__name__ for x in data} & {'Fraction', 'Decimal'} else data)


def median(data):
    data = sorted(_data(data, 1, 'no median for empty data'))
    n = len(data)
    if n % 2:
        return data[n // 2]
    return (data[n // 2 - 1] + data[n // 2]) / 2


def median_low(data):
    data = sorted(_data(data, 1, 'no median for empty data'))
    return data[(len(data) - 1) // 2]


def median_high(data):
    data = sorted(_data(data, 1, 'no median for empty data'))
    return data[len(data) // 2]


def multimode(data):
    counts = {}
    for x in data:
        counts[x] = counts.get(x, 0) + 1
    most = max(counts.values(), default=0)
    return [x for x, count in counts.items() if count == most]


def mode(data):
    modes = multimode(data)
    if not modes:
        raise StatisticsError('no mode for empty data')
    return modes[0]


def _squares(data, center):
    """Exact sum of squared deviations, as (top, bottom)."""
    if center is None:
        top, bottom = _sum(map(_exact, data))
        bottom *= len(data)
    else:
        top, bottom = _exact(center)

    def square(x):
        n, d = _exact(x)
        n = n * bottom - top * d
        return n * n, (d * bottom) ** 2
    return _sum(map(square, data))


def variance(data, xbar=None):
    data = _data(data, 2, 'variance requires at least two data points')
    top, bottom = _squares(data, xbar)
    return _number(top, bottom * (len(data) - 1), data)


def pvariance(data, mu=None):
    data = _data(data, 1, 'pvariance requires at least one data point')
    top, bottom = _squares(data, mu)
    return _number(top, bottom * len(data), data)


def _root(top, bottom):
    """sqrt(top / bottom), rounded once."""
    shift = max(0, 120 - (top.bit_length() - bottom.bit_length()))
    shift += shift % 2
    root = math.isqrt((top << shift) // bottom)
    return root / (1 << shift // 2)


def stdev(data, xbar=None):
    data = _data(data, 2, 'stdev requires at least two data points')
    top, bottom = _squares(data, xbar)
    return _root(top, bottom * (len(data) - 1)) if top else 0.0


def pstdev(data, mu=None):
    data = _data(data, 1, 'pstdev requires at least one data point')
    top, bottom = _squares(data, mu)
    return _root(top, bottom * len(data)) if top else 0.0


def quantiles(data, *, n=4, method='exclusive'):
    if n < 1:
        raise StatisticsError('n must be at least 1')
    data = sorted(_data(data, 1, 'must have at least one data point'))
    size = len(data)
    if size == 1:
        return data * (n - 1)
    result = []
    for i in range(1, n):
        if method == 'inclusive':
            j, delta = divmod(i * (size - 1), n)
            result.append((data[j] * (n - delta) + data[j + 1] * delta) / n)
        else:
            j = min(max(i * (size + 1) // n, 1), size - 1)
            delta = i * (size + 1) - j * n
            result.append((data[j - 1] * (n - delta) + data[j] * delta) / n)
    return result


def median_grouped(data, interval=1.0):
    data = sorted(data)
    n = len(data)
    if not n:
        raise StatisticsError('no median for empty data')
    x = data[n // 2]
    below = sum([item < x for item in data])
    same = sum([item == x for item in data])
    interval, x = float(interval), float(x)
    return x - interval / 2.0 + interval * (n / 2 - below) / same


def covariance(x, y, /):
    n = len(x)
    if len(y) != n:
        raise StatisticsError('covariance requires that both inputs have same number of data points')
    if n < 2:
        raise StatisticsError('covariance requires at least two data points')
    xbar, ybar = math.fsum(x) / n, math.fsum(y) / n
    return math.sumprod([a - xbar for a in x], [b - ybar for b in y]) / (n - 1)


def correlation(x, y, /, *, method='linear'):
    n = len(x)
    if len(y) != n:
        raise StatisticsError('correlation requires that both inputs have same number of data points')
    if n < 2:
        raise StatisticsError('correlation requires at least two data points')
    if method == 'ranked':
        x, y = _ranks(x), _ranks(y)
    elif method != 'linear':
        raise ValueError(f'Unknown method: {method!r}')
    xbar, ybar = math.fsum(x) / n, math.fsum(y) / n
    x, y = [a - xbar for a in x], [b - ybar for b in y]
    sxy, sxx, syy = math.sumprod(x, y), math.sumprod(x, x), math.sumprod(y, y)
    if sxx * syy == 0:
        raise StatisticsError('at least one of the inputs is constant')
    return sxy / math.sqrt(sxx * syy)


def _ranks(data):
    order = sorted(range(len(data)), key=lambda i: data[i])
    out = [0.0] * len(data)
    i = 0
    while i < len(order):
        j = i
        while j + 1 < len(order) and data[order[j + 1]] == data[order[i]]:
            j += 1
        for k in order[i:j + 1]:
            out[k] = (i + j) / 2
        i = j + 1
    return out


class LinearRegression(tuple):
    slope = property(lambda self: self[0])
    intercept = property(lambda self: self[1])

    def __repr__(self):
        return f'LinearRegression(slope={self[0]!r}, intercept={self[1]!r})'


def linear_regression(x, y, /, *, proportional=False):
    n = len(x)
    if len(y) != n:
        raise StatisticsError('linear regression requires that both inputs have same number of data points')
    if n < 2:
        raise StatisticsError('linear regression requires at least two data points')
    xbar = ybar = 0
    if not proportional:
        xbar, ybar = math.fsum(x) / n, math.fsum(y) / n
        x, y = [a - xbar for a in x], [b - ybar for b in y]
    sxy, sxx = math.sumprod(x, y) + 0.0, math.sumprod(x, x)
    if sxx == 0:
        raise StatisticsError('x is constant')
    slope = sxy / sxx
    return LinearRegression((slope, 0.0 if proportional else ybar - slope * xbar))


class NormalDist:
    def __init__(self, mu=0.0, sigma=1.0):
        if sigma < 0.0:
            raise StatisticsError('sigma must be non-negative')
        self._mu, self._sigma = float(mu), float(sigma)

    @classmethod
    def from_samples(cls, data):
        data = list(data)
        return cls(mean(data), stdev(data))

    mean = property(lambda self: self._mu)
    median = property(lambda self: self._mu)
    mode = property(lambda self: self._mu)
    stdev = property(lambda self: self._sigma)
    variance = property(lambda self: self._sigma * self._sigma)

    def samples(self, n, *, seed=None):
        import random
        source = random.gauss if seed is None else random.Random(seed).gauss
        return [source(self._mu, self._sigma) for _ in range(n)]

    def pdf(self, x):
        if not self._sigma:
            raise StatisticsError('pdf() not defined when sigma is zero')
        diff = x - self._mu
        return math.exp(diff * diff / (-2.0 * self._sigma ** 2)) / math.sqrt(2 * math.pi * self._sigma ** 2)

    def cdf(self, x):
        if not self._sigma:
            raise StatisticsError('cdf() not defined when sigma is zero')
        return 0.5 * math.erfc((self._mu - x) / (self._sigma * math.sqrt(2.0)))

    def inv_cdf(self, p):
        if p <= 0.0 or p >= 1.0:
            raise StatisticsError('p must be in the range 0.0 < p < 1.0')
        low, high = self._mu - 40 * self._sigma, self._mu + 40 * self._sigma
        for _ in range(120):
            middle = (low + high) / 2
            if self.cdf(middle) < p:
                low = middle
            else:
                high = middle
        return (low + high) / 2

    def quantiles(self, n=4):
        return [self.inv_cdf(i / n) for i in range(1, n)]

    def overlap(self, other):
        if not isinstance(other, NormalDist):
            raise TypeError('Expected another NormalDist instance')
        x, y = sorted((self, other), key=lambda d: (d._sigma, d._mu))
        xv, yv = x.variance, y.variance
        if not xv or not yv:
            raise StatisticsError('overlap() not defined when sigma is zero')
        dv, dm = yv - xv, abs(y._mu - x._mu)
        if not dv:
            return math.erfc(dm / (2.0 * x._sigma * math.sqrt(2.0)))
        a = x._mu * yv - y._mu * xv
        b = x._sigma * y._sigma * math.sqrt(dm * dm + dv * math.log(yv / xv))
        x1, x2 = (a + b) / dv, (a - b) / dv
        return 1.0 - (abs(y.cdf(x1) - x.cdf(x1)) + abs(y.cdf(x2) - x.cdf(x2)))

    def __pos__(self):
        return NormalDist(self._mu, self._sigma)

    def __neg__(self):
        return NormalDist(-self._mu, self._sigma)

    def __rsub__(self, other):
        return -(self - other)

    def zscore(self, x):
        return (x - self._mu) / self._sigma

    def __add__(self, other):
        if isinstance(other, NormalDist):
            return NormalDist(self._mu + other._mu, math.hypot(self._sigma, other._sigma))
        return NormalDist(self._mu + other, self._sigma)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, NormalDist):
            return NormalDist(self._mu - other._mu, math.hypot(self._sigma, other._sigma))
        return NormalDist(self._mu - other, self._sigma)

    def __mul__(self, other):
        return NormalDist(self._mu * other, self._sigma * abs(other))

    __rmul__ = __mul__

    def __truediv__(self, other):
        return NormalDist(self._mu / other, self._sigma / abs(other))

    def __eq__(self, other):
        return isinstance(other, NormalDist) and (self._mu, self._sigma) == (other._mu, other._sigma)

    def __hash__(self):
        return hash((self._mu, self._sigma))

    def __repr__(self):
        return f'NormalDist(mu={self._mu!r}, sigma={self._sigma!r})'
