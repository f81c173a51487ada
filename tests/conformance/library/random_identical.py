import random
r = random.Random(42)
print(r.random(), r.randint(1, 100), r.choice('abc'), r.sample(range(100), 5), r.uniform(1, 2), r.getrandbits(40), r.randrange(0, 100, 7))
items = list(range(10)); r.shuffle(items)
print(items, r.choices('abc', weights=[1, 2, 3], k=5), r.gauss(0, 1), r.expovariate(1.5), r.triangular(), r.betavariate(1, 2), r.normalvariate(), r.randbytes(4))
random.seed('text'); print(random.random()); random.seed(1.5); print(random.random()); s = random.getstate(); a = random.random(); random.setstate(s); print(a == random.random())
