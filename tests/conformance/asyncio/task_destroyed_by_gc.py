"""A task that waits for a future nobody refers to, and to which nobody refers, goes with gc.collect()."""
import asyncio
import gc


async def lost():
    try:
        await asyncio.get_running_loop().create_future()
    finally:
        print('finally')


async def kept():
    await asyncio.sleep(0.05)
    print('kept')


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(
        lambda loop, context: print(context['message'], context['task'].get_name(), context['task'].done()))
    asyncio.create_task(lost(), name='lost')
    asyncio.create_task(kept(), name='kept')
    future = loop.create_future()
    asyncio.create_task(asyncio.wait([future]), name='waits')
    await asyncio.sleep(0.01)
    gc.collect()
    print('collected', sorted(task.get_name() for task in asyncio.all_tasks() if task.get_name() != 'Task-1'))
    await asyncio.sleep(0.1)
    future.set_result(None)
    await asyncio.sleep(0.01)


asyncio.run(main())
