"""Averages and spread."""
import math

__all__ = ['fmean', 'geometric_mean', 'harmonic_mean', 'mean', 'median', 'median_high',
           'median_low', 'mode', 'multimode', 'pstdev', 'pvariance', 'quantiles', 'stdev',
           'variance', 'StatisticsError']


class StatisticsError(ValueError):
    pass


def _data(data, least, message):
    data = list(data)
    if len(data) < least:
        raise StatisticsError(message)
    return data


def _exact(x):
    """A number as a fraction of integers: sums of these do not round."""
    return (x, 1) if isinstance(x, int) else x.as_integer_ratio()


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


def _number(top, bottom, integers):
    if integers and top % bottom == 0:
        return top // bottom
    return top / bottom


def mean(data):
    data = _data(data, 1, 'mean requires at least one data point')
    top, bottom = _sum(map(_exact, data))
    return _number(top, bottom * len(data), all(isinstance(x, int) for x in data))


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
    return len(data) / math.fsum(1 / x for x in data)


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
    return _number(top, bottom * (len(data) - 1), all(isinstance(x, int) for x in data))


def pvariance(data, mu=None):
    data = _data(data, 1, 'pvariance requires at least one data point')
    top, bottom = _squares(data, mu)
    return _number(top, bottom * len(data), all(isinstance(x, int) for x in data))


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
