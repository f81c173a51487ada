# Datagrams: an echo server and a client.
import asyncio


class Echo(asyncio.DatagramProtocol):
    def connection_made(self, transport):
        self.transport = transport

    def datagram_received(self, data, addr):
        print("server:", data)
        self.transport.sendto(data.upper(), addr)


class Client(asyncio.DatagramProtocol):
    def __init__(self):
        self.got = asyncio.Queue()

    def datagram_received(self, data, addr):
        self.got.put_nowait(data)

    def connection_lost(self, exc):
        print("client lost", exc)


async def main():
    loop = asyncio.get_running_loop()
    transport, _ = await loop.create_datagram_endpoint(Echo, local_addr=("127.0.0.1", 0))
    addr = transport.get_extra_info("sockname")
    ct, client = await loop.create_datagram_endpoint(Client, remote_addr=addr)
    for word in (b"one", b"two"):
        ct.sendto(word)
        print(await client.got.get())
    ct.close()
    transport.close()
    await asyncio.sleep(0.01)


asyncio.run(main())
