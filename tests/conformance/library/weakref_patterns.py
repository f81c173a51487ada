"""What weak references are used for: observers, values a descriptor keeps, a pool of equal objects."""
import asyncio
import gc
import weakref


class Event:
    def __init__(self):
        self._listeners = []

    def subscribe(self, method):
        self._listeners.append(weakref.WeakMethod(method))

    def fire(self, value):
        for reference in self._listeners[:]:
            method = reference()
            if method is None:
                self._listeners.remove(reference)
            else:
                method(value)


class Listener:
    def __init__(self, name):
        self.name = name

    def on(self, value):
        print(self.name, value)


event = Event()
one, two = Listener('one'), Listener('two')
event.subscribe(one.on)
event.subscribe(two.on)
event.fire(1)
del one
event.fire(2)
print(len(event._listeners))


class Setting:
    def __init__(self):
        self.values = weakref.WeakKeyDictionary()

    def __get__(self, owner, kind=None):
        return self if owner is None else self.values.get(owner, 0)

    def __set__(self, owner, value):
        self.values[owner] = value


class Configured:
    level = Setting()


c = Configured()
c.level = 5
print(c.level, len(Configured.level.values))
del c
print(len(Configured.level.values))


class Symbol:
    pool = weakref.WeakValueDictionary()

    def __new__(cls, name):
        self = cls.pool.get(name)
        if self is None:
            self = cls.pool[name] = super().__new__(cls)
        return self


x, y, z = Symbol('a'), Symbol('a'), Symbol('b')
print(x is y, sorted(Symbol.pool))
x = y = None
print(sorted(Symbol.pool))


class Deleted:
    def __del__(self):
        print('del')


d = Deleted()
r = weakref.ref(d, lambda reference: print('callback'))
del d


async def main():
    running = weakref.WeakSet()

    async def work():
        running.add(asyncio.current_task())
        await asyncio.sleep(0.01)

    await asyncio.gather(work(), work())
    gc.collect()
    print(len(running))


asyncio.run(main())
