# statistics and the distributions of random, seeded.
import random
import statistics as st
from fractions import Fraction

data = [1, 2, 2, 3, 4, 7, 9]
print(st.mean(data), st.median(data), st.mode(data), st.multimode('aabbc'), st.median_low([1, 2, 3, 4]), st.median_high([1, 2, 3, 4]), st.median_grouped([1, 2, 2, 3], 1))
print(round(st.stdev(data), 6), round(st.variance(data), 6), round(st.pstdev(data), 6), st.pvariance([1, 2, 3, 4]), st.fmean(data), st.fmean([1, 2], weights=[3, 1]))
print(st.quantiles(data, n=4), st.quantiles(data, n=4, method='inclusive'), st.harmonic_mean([40, 60]), round(st.geometric_mean([54, 24, 36]), 6))
print(round(st.correlation([1, 2, 3, 4], [1, 3, 2, 5]), 4), st.linear_regression([1, 2, 3], [2, 4, 6]), round(st.covariance([1, 2, 3], [1, 5, 7]), 3), st.mean([Fraction(1, 2), Fraction(1, 3)]))
for wrong in (lambda: st.mean([]), lambda: st.stdev([1]), lambda: st.mode([]), lambda: st.median([])):
    try:
        wrong()
    except st.StatisticsError as e:
        print(e)
n = st.NormalDist(100, 15)
print(n, round(n.cdf(115), 6), round(n.pdf(100), 6), round(n.inv_cdf(0.9), 4), round(n.zscore(130), 2), n + 5, n * 2, n + st.NormalDist(1, 2), n.mean, n.stdev, n.variance, n.median, round(n.overlap(st.NormalDist(110, 15)), 4), [round(q, 2) for q in n.quantiles(4)], -n)
print(st.NormalDist.from_samples([1, 2, 3, 4]))
r = random.Random(42)
print(r.random(), r.randint(1, 6), r.randrange(0, 100, 5), r.choice('abc'), r.uniform(1, 2), r.sample(range(10), 3), r.choices('ab', weights=[1, 9], k=5), r.getrandbits(70))
xs = list(range(6))
r.shuffle(xs)
print(xs, r.gauss(0, 1), r.normalvariate(0, 1), r.expovariate(2), r.betavariate(1, 2), r.gammavariate(2, 1), r.lognormvariate(0, 1), r.paretovariate(3), r.triangular(0, 1, 0.5), r.vonmisesvariate(0, 1), r.weibullvariate(1, 2), r.randbytes(4))
state = r.getstate()
a = r.random()
r.setstate(state)
print(a == r.random(), random.Random('text').random(), random.Random(b'x').random(), random.Random(1.5).random(), r.sample('aab', counts=[1, 1, 2], k=3))
random.seed(7)
print(random.random(), random.randint(0, 9), random.sample(['a', 'b', 'c'], k=2))
for wrong in (lambda: random.choice([]), lambda: random.sample([1], 2), lambda: random.choices([], k=1), lambda: random.randrange(0), lambda: random.sample({1, 2}, 1)):
    try:
        wrong()
    except (IndexError, ValueError, TypeError) as e:
        print(type(e).__name__, e)
s = random.SystemRandom()
print(0 <= s.random() < 1, 1 <= s.randint(1, 3) <= 3, len(s.sample(range(5), 2)))
