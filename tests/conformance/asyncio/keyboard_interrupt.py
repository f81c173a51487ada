# SIGINT cancels the main task; run() raises KeyboardInterrupt.
import asyncio
import signal


async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(0.02, signal.raise_signal, signal.SIGINT)
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        print("main cancelled", asyncio.current_task().cancelling())
        raise
    finally:
        print("finally")


try:
    asyncio.run(main())
except KeyboardInterrupt as e:
    print("KeyboardInterrupt", e.args)
print(signal.getsignal(signal.SIGINT) is signal.default_int_handler)


async def swallows():
    asyncio.get_running_loop().call_later(0.02, signal.raise_signal, signal.SIGINT)
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        return "swallowed"


try:
    print(asyncio.run(swallows()))
except KeyboardInterrupt:
    print("KeyboardInterrupt again")


async def raises():
    raise KeyboardInterrupt


try:
    asyncio.run(raises())
except KeyboardInterrupt:
    print("raised inside")
