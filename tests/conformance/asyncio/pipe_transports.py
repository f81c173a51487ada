# loop.connect_read_pipe() and connect_write_pipe(): ends of os.pipe() as streams and with protocols.
import asyncio
import os


class Reading(asyncio.Protocol):
    def __init__(self, done):
        self.done, self.text = done, b''

    def connection_made(self, transport):
        print('made', transport.is_reading())

    def data_received(self, data):
        self.text += data

    def eof_received(self):
        print('eof', self.text)

    def connection_lost(self, exc):
        print('lost', exc)
        self.done.set_result(None)


async def main():
    loop = asyncio.get_running_loop()
    r, w = os.pipe()
    reader = asyncio.StreamReader()
    await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), os.fdopen(r, 'rb', 0))
    transport, protocol = await loop.connect_write_pipe(asyncio.streams.FlowControlMixin, os.fdopen(w, 'wb', 0))
    writer = asyncio.StreamWriter(transport, protocol, None, loop)
    writer.write(b'one\ntwo\n')
    await writer.drain()
    print(await reader.readline())
    writer.write(b'x' * 100000)
    await writer.drain()
    writer.close()
    rest = await reader.read()
    print(len(rest), rest[:5], reader.at_eof())

    r, w = os.pipe()
    done = loop.create_future()
    await loop.connect_read_pipe(lambda: Reading(done), os.fdopen(r, 'rb', 0))
    os.write(w, b'first ')
    await asyncio.sleep(0.05)
    os.write(w, b'second')
    os.close(w)
    await done


asyncio.run(main())
