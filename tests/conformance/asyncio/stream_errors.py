# What goes wrong with streams: nobody listens, a handler fails, closed writers, taken addresses.
import asyncio
import logging
import re


class Show(logging.Handler):
    def emit(self, record):
        print("LOG", record.getMessage().splitlines()[0], repr(record.exc_info and record.exc_info[1]))


logging.getLogger("asyncio").addHandler(Show())
logging.getLogger("asyncio").propagate = False


async def fails(reader, writer):
    if await reader.readline() == b"x\n":
        raise ValueError("in the handler")


async def main():
    server = await asyncio.start_server(fails, "127.0.0.1", 0)
    host, port = server.sockets[0].getsockname()
    r, w = await asyncio.open_connection(host, port)
    w.write(b"x\n")
    print(await asyncio.wait_for(r.read(), 1) if hasattr(asyncio, "QueueShutDown") else b"")
    w.close()
    await w.wait_closed()
    try:
        w.write(b"y")
        await w.drain()
    except ConnectionResetError as e:
        print(e)
    for bad in ("text", 5, None):
        r, w = await asyncio.open_connection(host, port)
        try:
            w.write(bad)
        except TypeError as e:
            print(e)
        w.close()
    r, w = await asyncio.open_connection(host, port)
    w.write_eof()
    try:
        w.write(b"late")
    except RuntimeError as e:
        print(e)
    w.close()
    try:
        await asyncio.start_server(fails, host, port)
    except OSError as e:
        print(e.errno, str(e).replace(str(port), "PORT"))
    server.close()
    try:
        await server.serve_forever()
    except RuntimeError as e:
        print(re.sub(r"<Server.*>", "<Server>", str(e)))
    for kw in ({}, {"host": "x", "port": 1, "sock": 5}):
        try:
            await asyncio.open_connection(**kw)
        except ValueError as e:
            print(e)
    await asyncio.sleep(0.05)


asyncio.run(main())
# expect-3.13: LOG Unhandled exception in client_connected_cb ValueError('in the handler')
# expect-3.13: b''
# expect-3.13: Connection lost
# expect-3.13: data argument must be a bytes-like object, not 'str'
# expect-3.13: data argument must be a bytes-like object, not 'int'
# expect-3.13: data argument must be a bytes-like object, not 'NoneType'
# expect-3.13: Cannot call write() after write_eof()
# expect-3.13: 98 [Errno 98] error while attempting to bind on address ('127.0.0.1', PORT): [errno 98] address already in use
# expect-3.13: server <Server> is closed
# expect-3.13: host and port was not specified and no sock specified
# expect-3.13: host/port and sock can not be specified at the same time
