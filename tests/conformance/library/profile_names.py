# What built-in functions and methods are called in a profile, and which calls are in it at all.
import cProfile
import collections
import datetime
import functools
import heapq
import itertools
import math
import os
import pstats
import random
import time

class Shape:
    def __init__(self, r): self.r = r
    def area(self): return math.pi * self.r ** 2
    @staticmethod
    def make(n): return Shape(n)
    @classmethod
    def unit(cls): return cls(1)
    @property
    def double(self): return self.r * 2
    def __lt__(self, o): return self.r < o.r
def gen(n):
    for i in range(n): yield i
@functools.lru_cache(None)
def fact(n): return 1 if n < 2 else n * fact(n-1)
def main():
    shapes = list(map(Shape.make, range(5))) + [Shape.unit()]
    sum(s.area() for s in shapes)
    max(shapes, key=lambda s: s.r)
    for s in shapes: s.double
    list(gen(3)); fact(5)
    h = []
    heapq.heappush(h, 3); heapq.heappop(h)
    d = collections.defaultdict(list); d['a'].append(1)
    'a,b'.split(','); '{}'.format(1); ''.join(['a']); {1:2}.items(); [1].pop(); set().add(1); b''.decode(); 'x'.encode()
    datetime.datetime.now(); os.getcwd(); random.random(); time.time(); time.perf_counter()
    isinstance(1, int); getattr(shapes[0], 'r'); hasattr(main, 'x'); print(end=''); len(h); id(h); repr(h); hash('a'); iter(h); next(iter([1])); math.sqrt(4); abs(-1); round(2.5); divmod(7, 2); ord('a'); any([]); all([]); min(1, 2); callable(main); dict.fromkeys([1]); int.from_bytes(b'a', 'big'); (5).bit_length(); globals(); vars(shapes[0])
    itertools.chain([1]); functools.reduce(lambda a, b: a + b, [1, 2, 3])
pr = cProfile.Profile(); pr.enable(); main(); pr.disable()
s = pstats.Stats(pr).strip_dirs()
for k, v in sorted(s.stats.items(), key=lambda kv: (kv[0][2], kv[0])): print(k[0], k[2], v[0], v[1])
