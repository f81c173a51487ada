# A server and clients on streams.
import asyncio


async def handle(reader, writer):
    peer = writer.get_extra_info("peername")
    print("server: connection from", peer[0])
    while line := await reader.readline():
        print("server got", line)
        writer.write(line.upper())
        await writer.drain()
    print("server: end")
    writer.close()
    await writer.wait_closed()


async def client(port, name):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    for word in ("hello", "bye"):
        writer.write(f"{name} {word}\n".encode())
        await writer.drain()
        print(name, "received", await reader.readline())
    writer.write_eof()
    print(name, "at the end", await reader.read(), reader.at_eof())
    writer.close()
    await writer.wait_closed()
    print(writer.is_closing())


async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    print(server.is_serving(), len(server.sockets))
    async with server:
        await client(port, "a")
        await client(port, "b")
    print(server.is_serving(), server.sockets)
    try:
        await asyncio.open_connection("127.0.0.1", port)
    except ConnectionRefusedError as e:
        print(e.errno, str(e).replace(str(port), "PORT"))


asyncio.run(main())
