"""What `import asyncio` alone makes attributes, and what is suggested for others."""
import asyncio

for name in ("base_events base_futures base_subprocess base_tasks constants coroutines events exceptions format_helpers futures "
             "locks log mixins protocols queues runners selector_events sslproto staggered streams subprocess taskgroups tasks "
             "threads timeouts transports trsock unix_events").split():
    print(name, getattr(asyncio, name).__name__, name in dir(asyncio))
print(asyncio.constants.DEBUG_STACK_DEPTH, asyncio.constants.ACCEPT_RETRY_DELAY, asyncio.log.logger)
print(asyncio.unix_events.SelectorEventLoop is asyncio.SelectorEventLoop)
print("open_connection" in dir(asyncio), asyncio.streams.open_connection is asyncio.open_connection)


async def fails():
    raise ValueError("x")


async def works():
    return "won"


async def main():
    print(await asyncio.staggered.staggered_race([fails, works, fails], 10))


asyncio.run(main())
asyncio.open_conection
