# Publish and subscribe: a queue per subscriber, topics, unsubscribing by leaving a block.
import asyncio
from collections import defaultdict
from contextlib import asynccontextmanager


class Broker:
    def __init__(self):
        self.topics = defaultdict(set)

    @asynccontextmanager
    async def subscribe(self, topic):
        q = asyncio.Queue()
        self.topics[topic].add(q)
        try:
            yield q
        finally:
            self.topics[topic].discard(q)

    async def publish(self, topic, message):
        for q in self.topics[topic]:
            await q.put(message)


async def subscriber(broker, name, topic, count, log):
    async with broker.subscribe(topic) as q:
        for _ in range(count):
            log.append(f"{name} <- {topic}: {await q.get()}")
    log.append(f"{name} leaves")


async def main():
    broker, log = Broker(), []
    async with asyncio.TaskGroup() as tg:
        tg.create_task(subscriber(broker, "ann", "news", 2, log))
        tg.create_task(subscriber(broker, "bob", "news", 3, log))
        tg.create_task(subscriber(broker, "cid", "sport", 1, log))
        await asyncio.sleep(0)
        for i in range(3):
            await broker.publish("news", f"item {i}")
            await asyncio.sleep(0.01)
        await broker.publish("sport", "1:0")
    print(*sorted(log), sep="\n")
    print({t: len(qs) for t, qs in broker.topics.items()})


asyncio.run(main())
