# An exception that only goes through a @contextmanager keeps its traceback.
import asyncio
import traceback
from contextlib import ExitStack, asynccontextmanager, contextmanager, suppress


def names(error):
    return [(frame.name, frame.lineno) for frame in traceback.extract_tb(error.__traceback__)
            if frame.filename == __file__]


@contextmanager
def plain():
    yield


@contextmanager
def tidy():
    try:
        yield
    finally:
        pass


@contextmanager
def again():
    try:
        yield
    except LookupError:
        raise


@contextmanager
def other():
    try:
        yield
    except LookupError as error:
        raise ValueError from error


@asynccontextmanager
async def asynchronous():
    yield


def use(manager, kind):
    with manager():
        raise kind


async def use_asynchronous(kind):
    async with asynchronous():
        raise kind


def stacked():
    with ExitStack() as stack:
        stack.enter_context(tidy())
        stack.enter_context(plain())
        raise KeyError


for manager in plain, tidy, again, other:
    for kind in KeyError, StopIteration, RuntimeError:
        try:
            use(manager, kind)
        except Exception as error:
            print(manager.__name__, repr(error), names(error))
            if error.__cause__:
                print("   from", repr(error.__cause__), names(error.__cause__))
for kind in KeyError, StopAsyncIteration, RuntimeError:
    try:
        asyncio.run(use_asynchronous(kind))
    except Exception as error:
        print(repr(error), names(error)[-1:])
try:
    stacked()
except KeyError as error:
    print(names(error))


@plain()
def decorated():
    raise KeyError


try:
    decorated()
except KeyError as error:
    print(names(error)[-1])
with suppress(KeyError):
    use(tidy, KeyError)
use(plain, KeyError)
