# Creation, wake-ups and yields share one queue, first in, first out.
import asyncio

log = []


async def step(name):
    log.append(name)


async def chain(name):
    log.append(name + "1")
    await asyncio.create_task(step(name + "child"))
    log.append(name + "2")


async def main():
    a = asyncio.create_task(chain("a"))
    b = asyncio.create_task(chain("b"))
    log.append("main1")
    await asyncio.sleep(0)
    log.append("main2")
    await asyncio.sleep(0)
    log.append("main3")
    await a
    log.append("main4")
    await b
    print(" ".join(log))


asyncio.run(main())
