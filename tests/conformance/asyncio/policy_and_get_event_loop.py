# Policies, get_event_loop() in threads, new loops.
import asyncio
import threading
import warnings

warnings.simplefilter("ignore")

p = asyncio.get_event_loop_policy()
print(isinstance(p, asyncio.AbstractEventLoopPolicy), isinstance(p, asyncio.DefaultEventLoopPolicy))


def in_thread():
    try:
        asyncio.get_event_loop()
    except RuntimeError as e:
        print(e)
    loop = asyncio.new_event_loop()
    asyncio.set_event_loop(loop)
    print(asyncio.get_event_loop() is loop)
    loop.close()


t = threading.Thread(target=in_thread, name="other")
t.start()
t.join()


class Policy(asyncio.DefaultEventLoopPolicy):
    def new_event_loop(self):
        print("policy makes a loop")
        return super().new_event_loop()


asyncio.set_event_loop_policy(Policy())


async def main():
    return asyncio.get_event_loop() is asyncio.get_running_loop()


print(asyncio.run(main()))
try:
    asyncio.get_event_loop()
except RuntimeError as e:
    print(e)
for bad in (5, "x"):
    try:
        asyncio.set_event_loop(bad)
    except TypeError as e:
        print(e)
    try:
        asyncio.set_event_loop_policy(bad)
    except TypeError as e:
        print(e)
asyncio.set_event_loop_policy(None)
loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
print(asyncio.get_event_loop() is loop)
print(loop.run_until_complete(main()))
loop.close()
print(asyncio.get_event_loop().is_closed())
try:
    asyncio.Future()
    asyncio.gather()
except RuntimeError as e:
    print(e)
