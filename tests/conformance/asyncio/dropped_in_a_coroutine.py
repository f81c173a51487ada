"""What a coroutine drops after it has awaited something is told at that line: nothing of what was saved meanwhile
keeps it."""
import asyncio


class Resource:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('gone:', self.name)


async def fail():
    raise ValueError('unseen')


async def numbers():
    try:
        for i in range(5):
            yield i
    finally:
        print('numbers closed')


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print(context['message'], repr(context['exception'])))
    resource = Resource('first')
    await asyncio.sleep(0)
    del resource
    print('deleted')
    task = asyncio.create_task(fail())
    await asyncio.sleep(0.01)
    del task
    print('task deleted')
    async for i in numbers():
        await asyncio.sleep(0)
        if i == 1:
            break
    print('left')
    await asyncio.sleep(0.01)
    print('end')


asyncio.run(main())
