# Streams over Unix sockets.
import asyncio
import os
import tempfile


async def handle(reader, writer):
    writer.write(b"hello " + await reader.readline())
    writer.close()


async def main():
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "sock")
        server = await asyncio.start_unix_server(handle, path)
        r, w = await asyncio.open_unix_connection(path)
        w.write(b"unix\n")
        print(await r.read())
        w.close()
        server.close()
        await server.wait_closed()


asyncio.run(main())
