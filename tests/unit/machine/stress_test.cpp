// No pointer into a heap survives an allocation. In a sanitized build the arena moves at every few
// of them (a prime number, so that it is others each time), and the address sanitizer reports
// whoever kept a pointer; in others the same programs simply run. Nor does anything that is needed
// survive a collection unless it can be reached: there, every few checkpoints collect.
#include "engine/gallery/gallery.h"
#include "tests/unit/machine/running_program.h"

namespace interleave::machine {

namespace {

struct Moving {
  explicit Moving(unsigned every) { vm::Heap::moves_every = every; }
  ~Moving() { vm::Heap::moves_every = 0; }
};

struct Collecting {
  explicit Collecting(unsigned every) { vm::Heap::collects_every = every; }
  ~Collecting() { vm::Heap::collects_every = 0; }
};

// Much of the language and of the built-in types, each with allocations in the middle.
constexpr std::string_view kLanguage =
    "import collections, dataclasses, functools, itertools, json\n"
    "class Meta(type):\n"
    "    def __new__(m, name, bases, ns): return super().__new__(m, name, bases, dict(ns))\n"
    "class A(metaclass=Meta):\n"
    "    x: int = 3\n"
    "    def __init__(self, *a, **k): self.a, self.k = a, k\n"
    "    def __eq__(self, o): return self.a == o.a\n"
    "    def __hash__(self): return hash(self.a)\n"
    "    def __repr__(self): return f'A({self.a!r}, {self.k})'\n"
    "    @property\n"
    "    def twice(self): return [*self.a, *self.a]\n"
    "@dataclasses.dataclass(order=True)\n"
    "class D:\n"
    "    n: int\n"
    "    s: str = 'x' * 40\n"
    "def gen(n):\n"
    "    got = yield from (i * 'ab' for i in range(n))\n"
    "    return got\n"
    "def f(a, /, b, *c, d=1, **e):\n"
    "    try:\n"
    "        return {k: v for k, v in zip('abc', (a, b, c))} | e\n"
    "    finally:\n"
    "        del a\n"
    "print(f(1, 2, *range(5), d=2, **{'zz': 'y' * 100}))\n"
    "print(sorted({A(i % 3, k=i) for i in range(9)}, key=lambda a: a.a), A(1).twice)\n"
    "print(sorted([D(3), D(1), D(2)]), D(1) == D(1))\n"
    "print(list(gen(5)), ''.join(map(str, range(30))), 2**200 // 3**50, -7 % 3, divmod(10**30, "
    "7))\n"
    "print('{:>10}|{:^8.3f}|{!r:<6}'.format('ab', 3.14159, 'q'), '%s %05d %r' % ('x', 42, [1]), "
    "f'{10**20:,} {255:#x}')\n"
    "d = collections.OrderedDict((str(i), [i] * i) for i in range(40))\n"
    "d.update({k + k: v for k, v in d.items()})\n"
    "print(len(d), list(itertools.islice(d, 3)), "
    "collections.Counter('abracadabra').most_common(2))\n"
    "print(json.loads(json.dumps({'a': [1, 2.5, None, True, 'é'], 'b': {'c': 'd'}})))\n"
    "print('Straße Ünï'.upper().split(), b'abc'.hex(), bytearray(range(5)) * 3, "
    "'a,b,,c'.split(','), 'x'.join('abc').title())\n"
    "try:\n"
    "    try: {}['missing']\n"
    "    except KeyError as e: raise ValueError('wrapped') from e\n"
    "except ValueError as e: print(repr(e), repr(e.__cause__))\n"
    "match {'k': [1, (2, 3)], 'o': A(1)}:\n"
    "    case {'k': [x, (y, *z)], **rest}: print(x, y, z, list(rest))\n"
    "@functools.lru_cache(maxsize=None)\n"
    "def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)\n"
    "print(fib(60), sum(x * x for x in range(50)), max('hello', key=ord), [*reversed([1, 2, 3])], "
    "{1, 2} | {3})\n"
    "xs = list(range(50)); xs[5:20:3] = 'abcde'; del xs[30:]; xs.sort(key=str); print(xs)\n";

// Programs that watch themselves.
constexpr std::string_view kWatched =
    "import cProfile, sys, tracemalloc\n"
    "seen = []\n"
    "def tracer(frame, event, arg):\n"
    "    seen.append((event, frame.f_lineno, [*frame.f_locals]))\n"
    "    return tracer\n"
    "def profiler(frame, event, arg): seen.append((event, str(arg)[:5]))\n"
    "def gen(n):\n"
    "    for i in range(n):\n"
    "        try: yield [i]\n"
    "        except KeyError: yield i\n"
    "    return 'end' * n\n"
    "def fails(n):\n"
    "    if n: raise ValueError(f'no {n}')\n"
    "class Ends:\n"
    "    def __iter__(self): return self\n"
    "    def __next__(self): raise StopIteration\n"
    "async def waits(): return await inner()\n"
    "async def inner(): return [3]\n"
    "def work():\n"
    "    for x in gen(3):\n"
    "        try: fails(x[0])\n"
    "        except ValueError: len(sorted([*x, 1], key=lambda v: -v))\n"
    "    g = gen(2); next(g); g.throw(KeyError)\n"
    "    for x in Ends(): pass\n"
    "    try: waits().send(None)\n"
    "    except StopIteration as e: return e.value\n"
    "tracemalloc.start()\n"
    "sys.settrace(tracer); work(); sys.settrace(None)\n"
    "sys.setprofile(profiler); sys.settrace(tracer); work(); sys.setprofile(None)\n"
    "sys.settrace(None)\n"
    "with cProfile.Profile() as p: work()\n"
    "p.print_stats()\n"
    "print(len(seen), len(tracemalloc.take_snapshot().statistics('lineno')))\n";

// What waits, in frames that go and come back.
constexpr std::string_view kTasks =
    "import asyncio, contextlib\n"
    "@contextlib.asynccontextmanager\n"
    "async def held(lock):\n"
    "    async with lock: yield [lock]\n"
    "async def ticks(n):\n"
    "    for i in range(n):\n"
    "        await asyncio.sleep(0)\n"
    "        yield 't' * i\n"
    "async def main():\n"
    "    locks = [asyncio.Lock() for _ in range(20)]\n"
    "    async def take(i):\n"
    "        async with held(locks[i]):\n"
    "            await asyncio.sleep(0.001 * i)\n"
    "            class Local: x = [i]\n"
    "        return [len(t) + Local.x[0] async for t in ticks(4)]\n"
    "    print(await asyncio.gather(*map(take, range(20))))\n"
    "asyncio.run(main())\n";

std::vector<std::string_view> programs() {
  std::vector<std::string_view> out = {kOfEverything, kLanguage, kWatched, kTasks};
  for (const Example& example : gallery())
    if (example.id == "lost_update") out.push_back(example.source);
  return out;
}

}  // namespace

TEST_CASE("programs run the same when the arena moves all the time") {
  for (const std::string_view source : programs()) {
    CAPTURE(source);
    RunningProgram still(source);
    still.run_to_end();
    CHECK(still.world.exit_code == 0);
    const Moving moving(7);
    RunningProgram run(source);
    run.run_to_end();
    CHECK(run.world.hash() == still.world.hash());
  }
}

TEST_CASE("programs run the same when what is garbage goes all the time") {
  Config config;
  config.costs[Cost::kFreshMemory] = 0;  // seen at collections
  for (const std::string_view source : programs()) {
    CAPTURE(source);
    RunningProgram seldom(source, config);
    seldom.run_to_end();
    const Collecting collecting(53);
    RunningProgram often(source, config);
    often.run_to_end();
    CHECK(often.world.exit_code == 0);
    REQUIRE(often.trace.size() == seldom.trace.size());
    for (std::uint32_t i = 0; i < often.trace.size(); ++i)
      REQUIRE(often.trace.event(i).time == seldom.trace.event(i).time);
  }
}

}  // namespace interleave::machine
