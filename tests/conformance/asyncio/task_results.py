# done, result, exception, names of tasks.
import asyncio


async def work(value):
    await asyncio.sleep(0.01)
    return value


async def main():
    task = asyncio.create_task(work(1))
    named = asyncio.create_task(work(2), name="special")
    print(asyncio.current_task().get_name(), task.get_name(), named.get_name())
    print(task.done(), task.cancelled())
    try:
        task.result()
    except asyncio.InvalidStateError as error:
        print(error)
    print(await task, task.done(), task.result(), task.exception(), await task)
    named.set_name("renamed")
    print(named.get_name(), await named)


asyncio.run(main())
