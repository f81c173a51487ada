# A chat: every line goes to everybody else.
import asyncio

clients = {}


async def handle(reader, writer):
    name = (await reader.readline()).decode().strip()
    clients[name] = writer
    try:
        async for line in reader:
            text = line.decode().strip()
            for other, w in clients.items():
                if other != name:
                    w.write(f"{name}: {text}\n".encode())
    finally:
        del clients[name]
        writer.close()


async def person(name, port, says, log):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(f"{name}\n".encode())
    await asyncio.sleep(0.05)
    for delay, text in says:
        await asyncio.sleep(delay)
        writer.write(f"{text}\n".encode())
    await asyncio.sleep(0.3)
    writer.write_eof()
    async for line in reader:
        log.append(f"{name} reads {line.decode().strip()}")
    writer.close()


async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    log = []
    async with asyncio.TaskGroup() as tg:
        tg.create_task(person("ann", port, [(0.05, "hi"), (0.1, "bye")], log))
        tg.create_task(person("bob", port, [(0.1, "hello ann")], log))
    server.close()
    print(*sorted(log), sep="\n")


asyncio.run(main())
