# unittest.mock: patch in all its forms, and AsyncMock.
import asyncio
import os
import time
from unittest import mock
from unittest.mock import AsyncMock, MagicMock, Mock, call, patch


def attempt(function):
    try:
        print(function())
    except (AssertionError, AttributeError, TypeError, ValueError) as error:
        print(type(error).__name__, error)


class Thing:
    value = 1

    def method(self):
        return "real"

    @staticmethod
    def static():
        return "static"

    async def later(self):
        return "later"


class Derived(Thing):
    pass


with patch("time.time", return_value=5.0) as fake:
    print(time.time(), fake.called)
print(time.time() > 100)
with patch.object(Thing, "method") as fake:
    fake.return_value = "fake"
    print(Thing().method(), fake.mock_calls)
print(Thing().method())
with patch.object(Derived, "value", 7):
    print(Derived.value, Thing.value, "value" in vars(Derived))
print("value" in vars(Derived), Derived.value)
thing = Thing()
with patch.object(thing, "method", lambda: "own"):
    print(thing.method())
print(thing.method(), vars(thing))
with patch.object(Thing, "static", autospec=True) as fake:
    fake.return_value = 3
    print(Thing.static(), type(vars(Thing)["static"]).__name__ != "staticmethod")
print(Thing.static(), type(vars(Thing)["static"]).__name__)


@patch("os.getcwd")
@patch.object(Thing, "value", new=9)
@patch("time.sleep", return_value=None)
def decorated(first, sleep, getcwd):
    getcwd.return_value = "/here"
    time.sleep(5)
    return first, os.getcwd(), Thing.value, sleep.mock_calls


print(decorated(1))
with patch.dict(os.environ, {"NEW": "1"}):
    print(os.environ["NEW"])
print("NEW" in os.environ)
table = {"a": 1}
with patch.dict(table, {"b": 2}, clear=True):
    print(table)
print(table)
with patch.multiple(Thing, value=3, method=mock.DEFAULT) as made:
    print(sorted(made), Thing.value)
patcher = patch("os.getpid", return_value=77)
patcher.start()
print(os.getpid())
patcher.stop()
print(os.getpid() == 77)
attempt(lambda: patch("noname"))
attempt(lambda: patch.object(Thing, "nope").start())
with patch.object(Thing, "nope", 5, create=True):
    print(Thing.nope)
attempt(lambda: Thing.nope)
print(isinstance(patch.object(Thing, "later").__enter__(), AsyncMock))


@patch.object(Thing, "value", 4)
class TestThing:
    def test_it(self):
        return Thing.value

    def helper(self):
        return Thing.value


print(TestThing().test_it(), TestThing().helper())


async def main():
    a = AsyncMock(return_value=3)
    print(await a(1), a.await_count, a.await_args, a.called)
    attempt(lambda: a.assert_awaited_once_with(1))
    attempt(lambda: a.assert_awaited_with(2))
    attempt(lambda: a.assert_not_awaited())
    attempt(lambda: AsyncMock().assert_awaited())
    a.side_effect = [1, ValueError("async")]
    print(await a())
    try:
        await a()
    except ValueError as error:
        print(error)
    try:
        await a()
    except StopAsyncIteration:
        print("no more")
    print(a.await_count, a.await_args_list)

    async def effect(x):
        await asyncio.sleep(0)
        return x + 1

    a.side_effect = effect
    print(await a(1), asyncio.iscoroutinefunction(a))
    m = MagicMock()
    m.__aenter__.return_value = "in"
    async with m as entered:
        print(entered)
    m.__aiter__.return_value = [1, 2]
    print([x async for x in m])
    print(await a.child.method(), a.child.method.await_count) if False else None
    spec = Mock(spec=Thing)
    spec.later.return_value = 6
    print(await spec.later(), spec.method() is spec.method.return_value)

    with patch("asyncio.sleep", new_callable=AsyncMock) as sleep:
        await asyncio.sleep(100)
        print(sleep.mock_calls == [call(100)])


asyncio.run(main())
