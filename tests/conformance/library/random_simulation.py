# Monte Carlo with a seed: the same figures as CPython.
import random
from collections import Counter

rng = random.Random(2024)
inside = sum(rng.random() ** 2 + rng.random() ** 2 <= 1 for _ in range(20000))
print(4 * inside / 20000)
rolls = Counter(rng.randint(1, 6) + rng.randint(1, 6) for _ in range(2000))
print(sorted(rolls.items()))
deck = [f'{r}{s}' for s in 'CDHS' for r in 'A23456789TJQK']
rng.shuffle(deck)
print(deck[:8], rng.sample(deck, 3), rng.choice(deck), rng.choices(['win', 'lose'], [1, 3], k=6))
walk = 0
for _ in range(1000):
    walk += rng.choice((-1, 1))
print(walk, [round(rng.gauss(10, 2), 4) for _ in range(3)], round(rng.expovariate(0.5), 6), rng.getrandbits(16), rng.uniform(-1, 1), rng.randrange(0, 100, 7))
random.seed('text')
print(random.random(), random.randint(0, 1000))
