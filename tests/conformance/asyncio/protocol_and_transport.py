# Protocols and transports: the order of what a protocol is told.
import asyncio


class Server(asyncio.Protocol):
    def connection_made(self, transport):
        print("server: made", isinstance(transport, asyncio.Transport), transport.get_extra_info("sockname")[0])
        self.transport = transport

    def data_received(self, data):
        print("server: data", data)
        self.transport.write(b"re: " + data)

    def eof_received(self):
        print("server: eof")

    def connection_lost(self, exc):
        print("server: lost", exc)


class Client(asyncio.Protocol):
    def __init__(self, done):
        self.done = done

    def connection_made(self, transport):
        print("client: made")
        transport.write(b"ping")

    def data_received(self, data):
        print("client: data", data)
        self.done.set_result(data)

    def connection_lost(self, exc):
        print("client: lost", exc)


async def main():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(Server, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    done = loop.create_future()
    transport, protocol = await loop.create_connection(lambda: Client(done), "127.0.0.1", port)
    print(type(protocol).__name__, transport.is_closing(), transport.is_reading(), transport.can_write_eof())
    print(await done)
    transport.pause_reading()
    print(transport.is_reading())
    transport.resume_reading()
    transport.close()
    transport.close()
    print(transport.is_closing())
    await asyncio.sleep(0.05)
    transport, protocol = await loop.create_connection(lambda: Client(loop.create_future()), "127.0.0.1", port)
    transport.abort()
    await asyncio.sleep(0.05)
    server.close()
    await server.wait_closed()
    print("closed")


asyncio.run(main())
