# A writer that is faster than its reader is held back by drain().
import asyncio

SIZE = 4_000_000


async def handle(reader, writer):
    await asyncio.sleep(0.1)
    total = 0
    while data := await reader.read(100_000):
        total += len(data)
    writer.write(b"%d\n" % total)
    await writer.drain()
    writer.close()


async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    loop = asyncio.get_running_loop()
    writer.write(b"x" * SIZE)
    print("buffered", writer.transport.get_write_buffer_size() > 0, writer.transport.get_write_buffer_limits())
    start = loop.time()
    await writer.drain()
    print("held back", loop.time() - start > 0.03)
    writer.write_eof()
    print(await reader.readline())
    writer.close()
    server.close()
    await server.wait_closed()


asyncio.run(main())
