# Server: serve_forever, cancelling it, start_serving, closing with clients.
import asyncio


async def handle(reader, writer):
    data = await reader.read(100)
    writer.write(data)
    await writer.drain()
    writer.close()
    print("served", data)


async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 0, start_serving=False)
    print(server.is_serving(), server.get_loop() is asyncio.get_running_loop())
    host, port = server.sockets[0].getsockname()
    await server.start_serving()
    print(server.is_serving())
    t = asyncio.create_task(server.serve_forever())
    await asyncio.sleep(0.01)
    try:
        await server.serve_forever()
    except RuntimeError as e:
        print("already being awaited" in str(e))
    r, w = await asyncio.open_connection(host, port)
    w.write(b"data")
    print(await r.read())
    w.close()
    t.cancel()
    try:
        await t
    except asyncio.CancelledError:
        print("serve_forever cancelled", server.is_serving(), server.sockets)


asyncio.run(main())
