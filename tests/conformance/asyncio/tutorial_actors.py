# Actors: a mailbox each, requests answered by futures, a supervisor that restarts them.
import asyncio


class Actor:
    def __init__(self, name):
        self.name = name
        self.inbox = asyncio.Queue()
        self.task = None

    def start(self):
        self.task = asyncio.create_task(self.run(), name=self.name)
        return self

    async def run(self):
        while True:
            message, reply = await self.inbox.get()
            if message is None:
                return
            result = await self.receive(message)
            if reply is not None and not reply.done():
                reply.set_result(result)

    def tell(self, message):
        self.inbox.put_nowait((message, None))

    async def ask(self, message, timeout=1):
        reply = asyncio.get_running_loop().create_future()
        self.inbox.put_nowait((message, reply))
        return await asyncio.wait_for(reply, timeout)


class Counter(Actor):
    def __init__(self, name):
        super().__init__(name)
        self.value = 0

    async def receive(self, message):
        match message:
            case ("add", n):
                self.value += n
            case "get":
                return self.value
            case "crash":
                raise RuntimeError("crashed")


async def supervise(actor, log):
    while True:
        await asyncio.wait([actor.task])
        exc = actor.task.exception()
        if exc is None:
            log.append("ended")
            return
        log.append(f"restart after {exc}")
        actor.start()


async def main():
    log = []
    c = Counter("counter").start()
    s = asyncio.create_task(supervise(c, log))
    for n in (1, 2, 3):
        c.tell(("add", n))
    print(await c.ask("get"))
    try:
        await c.ask("crash", timeout=0.05)
    except asyncio.TimeoutError:
        print("no answer")
    c.tell(("add", 10))
    print(await c.ask("get"))
    c.tell(None)
    await s
    print(log)


asyncio.run(main())
