# A registry that calls plain and coroutine functions with the arguments they want.
import asyncio
import inspect

registry = {}


def register(fn):
    registry[fn.__name__] = fn
    return fn


@register
def add(a: int, b: int = 2):
    return a + b


@register
async def later(x, *, scale=1):
    await asyncio.sleep(0)
    return x * scale


async def call(name, data):
    fn = registry[name]
    wanted = {k: data[k] for k in inspect.signature(fn).parameters if k in data}
    result = fn(**wanted)
    return await result if inspect.isawaitable(result) else result


async def main():
    data = {'a': 1, 'x': 5, 'scale': 3, 'other': 0}
    print(await call('add', data), await call('later', data))
    for name, fn in registry.items():
        print(name, inspect.signature(fn), inspect.iscoroutinefunction(fn), [p.default is p.empty for p in inspect.signature(fn).parameters.values()])


asyncio.run(main())
