# What the default exception handler logs.
import asyncio
import logging


class Show(logging.Handler):
    def emit(self, record):
        print(record.name, record.levelname)
        print(record.getMessage())
        print("exc_info:", bool(record.exc_info) and record.exc_info[0].__name__)


log = logging.getLogger("asyncio")
log.addHandler(Show())
log.propagate = False


async def main():
    loop = asyncio.get_running_loop()
    loop.call_exception_handler({"message": "m", "b": 1, "a": "x"})
    loop.call_exception_handler({"message": "with exception", "exception": ZeroDivisionError("z")})
    loop.call_exception_handler({})


asyncio.run(main())
