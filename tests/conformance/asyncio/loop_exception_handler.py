# Exceptions in callbacks go to the loop's exception handler.
import asyncio
import logging
import sys

logging.basicConfig(stream=sys.stdout, format="%(name)s %(levelname)s %(message)s")


def bad():
    raise ValueError("in callback")


async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_exception_handler())

    def handler(loop_, context):
        print("handler", loop_ is loop, sorted(context), context["message"].split(" at ")[0], repr(context["exception"]))

    loop.set_exception_handler(handler)
    print(loop.get_exception_handler() is handler)
    loop.call_soon(bad)
    await asyncio.sleep(0.01)
    loop.call_exception_handler({"message": "by hand", "exception": None})
    try:
        loop.set_exception_handler(5)
    except TypeError as e:
        print(e)

    def broken(loop_, context):
        raise KeyError("handler itself")

    loop.set_exception_handler(broken)
    logging.getLogger("asyncio").addFilter(lambda r: print("LOG", r.levelname, r.getMessage().splitlines()[0], (r.exc_info or [None])[0]))
    loop.call_exception_handler({"message": "second"})
    loop.set_exception_handler(None)
    loop.call_exception_handler({"message": "default", "exception": RuntimeError("e"), "future": None, "number": 5})
    loop.default_exception_handler({"zebra": 1, "apple": "two"})


asyncio.run(main())
