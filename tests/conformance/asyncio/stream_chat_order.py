"""What a server writes to several clients arrives in that order."""
import asyncio

writers = []


async def serve(reader, writer):
    writers.append(writer)
    writer.write(b"welcome\n")
    for each in writers:
        each.write(b"somebody new\n")
    await reader.read()
    writer.close()


async def client(n, ready):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    for _ in range(2):
        print(n, await reader.readline())
    ready.set()
    while line := await reader.readline():
        print(n, line)
        if n == 1:
            writer.write_eof()
    writer.close()


async def main():
    global port
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    tasks = []
    for n in 1, 2, 3:
        ready = asyncio.Event()
        tasks.append(asyncio.create_task(client(n, ready)))
        await ready.wait()
    for each in reversed(writers):
        each.write(b"backwards\n")
    await asyncio.sleep(0.05)
    for each in writers:
        each.close()
    await asyncio.gather(*tasks)
    server.close()


asyncio.run(main())
