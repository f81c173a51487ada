# loop.sock_* on plain sockets, and add_reader/add_writer.
import asyncio
import socket


async def serve(loop, lsock):
    conn, addr = await loop.sock_accept(lsock)
    while data := await loop.sock_recv(conn, 100):
        await loop.sock_sendall(conn, data[::-1])
    conn.close()
    print("server done")


async def main():
    loop = asyncio.get_running_loop()
    lsock = socket.socket()
    lsock.bind(("127.0.0.1", 0))
    lsock.listen()
    lsock.setblocking(False)
    t = asyncio.create_task(serve(loop, lsock))
    s = socket.socket()
    s.setblocking(False)
    await loop.sock_connect(s, lsock.getsockname())
    for word in (b"abc", b"hello"):
        await loop.sock_sendall(s, word)
        print(await loop.sock_recv(s, 100))
    buf = bytearray(10)
    await loop.sock_sendall(s, b"xyz")
    n = await loop.sock_recv_into(s, buf)
    print(n, bytes(buf[:n]))
    s.close()
    await t
    lsock.close()
    a, b = socket.socketpair()
    a.setblocking(False)
    b.setblocking(False)
    got = loop.create_future()
    loop.add_reader(a, lambda: got.done() or got.set_result(a.recv(100)))
    can = loop.create_future()
    loop.add_writer(b.fileno(), lambda: can.done() or can.set_result("writable"))
    print(await can)
    print(loop.remove_writer(b), loop.remove_writer(b))
    b.send(b"through a reader")
    print(await got)
    print(loop.remove_reader(a), loop.remove_reader(a))
    for bad in ("x", -1):
        try:
            loop.add_reader(bad, print)
        except ValueError as e:
            print(e)
    s = socket.socket()
    s.setblocking(False)
    try:
        await loop.sock_connect(s, ("127.0.0.1", 1))
    except ConnectionRefusedError as e:
        print(e)
    s.close()
    a.close()
    b.close()


asyncio.run(main())
