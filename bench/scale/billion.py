# A billion instructions that make and drop objects of every kind: `--stats` must show a flat peak_heap_bytes.
#
#     interleave run --max-steps 4000000000 --max-time 100000 --stats OUT.json bench/scale/billion.py -- ROUNDS
#
# 1900 rounds are about a billion instructions.
import asyncio
import sys
import threading


class Node:
    def __init__(self, value):
        self.value = value
        self.me = self  # a cycle
        self.items = [value]


def counter(n):
    for i in range(n):
        yield i


async def job(i):
    await asyncio.sleep(0)
    return [i]


async def many():
    for _ in range(20):
        await asyncio.gather(*(job(i) for i in range(50)))


def objects():
    for i in range(2000):
        node = Node(i)
        closure = lambda: node  # noqa: E731
        closure()
        try:
            raise ValueError(i)
        except ValueError as error:
            text = str(error)
        table = {text: [i] * 10}
        text = f"{sum(counter(10))}:{len(table)}" * 3

        class Local:
            pass

        Local()


for turn in range(int(sys.argv[1]) if len(sys.argv) > 1 else 10):
    objects()
    if turn % 20 == 0:
        asyncio.run(many())
        threads = [threading.Thread(target=lambda: list(range(50))) for _ in range(5)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
