# A loop made with a selector, and set by hand, as examples of old do.
import asyncio
import selectors

loop = asyncio.SelectorEventLoop(selectors.SelectSelector())
asyncio.set_event_loop(loop)
print(loop.run_until_complete(asyncio.sleep(0.01, 'slept')))
loop.close()


class Policy(asyncio.DefaultEventLoopPolicy):
    def new_event_loop(self):
        print('made')
        return asyncio.SelectorEventLoop(selectors.DefaultSelector())


asyncio.set_event_loop_policy(Policy())
print(asyncio.run(asyncio.sleep(0, 'again')))
