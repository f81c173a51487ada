"""epoll reports what became ready first; what stays ready keeps its place; poll() reports as registered."""
import asyncio
import select
import selectors
import socket

pairs = [socket.socketpair() for _ in range(4)]
for ours, theirs in pairs:
    ours.setblocking(False)
number = {ours.fileno(): i for i, (ours, theirs) in enumerate(pairs)}


def send(*order):
    for i in order:
        pairs[i][1].send(b"x")


def drain(*which):
    for i in which or range(4):
        try:
            while pairs[i][0].recv(10):
                pass
        except BlockingIOError:
            pass


for kind in selectors.DefaultSelector, selectors.PollSelector:
    with kind() as s:
        for i, (ours, _) in enumerate(pairs):
            s.register(ours, selectors.EVENT_READ, i)
        found = []
        for order in (2, 0, 3, 1), (1, 3), (3, 1), (0, 1, 0, 2, 2, 3):
            send(*order)
            found.append([key.data for key, _ in s.select()])
            drain()
        s.select(0)
        print(kind.__name__ if kind is not selectors.DefaultSelector else "default", found)

with select.epoll() as e:
    for ours, _ in pairs:
        e.register(ours, select.EPOLLIN)
    send(3, 1)
    print([number[fd] for fd, _ in e.poll()])
    send(0)
    print("1 and 3 stay ready", [number[fd] for fd, _ in e.poll()])
    drain(3)
    send(2, 3)
    print("3 was away for a moment nobody saw", [number[fd] for fd, _ in e.poll()])
    drain()
    print(e.poll(0))
    send(1, 0)
    e.unregister(pairs[1][0])
    e.register(pairs[1][0], select.EPOLLIN)
    print("registered again", [number[fd] for fd, _ in e.poll()])
    drain()
    e.poll(0)
    send(2)
    e.modify(pairs[3][0], select.EPOLLIN | select.EPOLLOUT)
    e.modify(pairs[0][0], select.EPOLLOUT)
    send(1, 3)
    print("watched for writing", [(number[fd], mask) for fd, mask in e.poll()])
    drain()


async def main():
    loop = asyncio.get_running_loop()
    order = []

    def reads(i):
        order.append(i)
        pairs[i][0].recv(10)

    for i, (ours, _) in enumerate(pairs):
        loop.add_reader(ours, reads, i)
    await asyncio.sleep(0.01)
    for sent in (3, 2, 0, 1), (0, 2, 3, 1):
        send(*sent)
        await asyncio.sleep(0.01)
        print(order)
    send(1, 0)
    loop.add_writer(pairs[2][0], order.append, "writer")
    await asyncio.sleep(0)
    loop.remove_writer(pairs[2][0])
    await asyncio.sleep(0.01)
    print(order[8:])


asyncio.run(main())
