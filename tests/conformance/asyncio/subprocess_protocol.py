# loop.subprocess_exec() and subprocess_shell(): a protocol hears of the child's pipes and of its end.
import asyncio
import sys


class Listener(asyncio.SubprocessProtocol):
    def __init__(self, done):
        self.done = done
        self.text = {1: b'', 2: b''}

    def connection_made(self, transport):
        print('made', transport.get_pid() > 0, sorted(fd for fd in (0, 1, 2) if transport.get_pipe_transport(fd)))
        self.transport = transport

    def pipe_data_received(self, fd, data):
        self.text[fd] += data

    def pipe_connection_lost(self, fd, exc):
        print('pipe', fd, 'lost', exc) if fd == 0 else None

    def process_exited(self):
        print('exited', self.transport.get_returncode())

    def connection_lost(self, exc):
        print('lost', exc)
        self.done.set_result(None)


async def ask(start, *args, feed=None, **kwargs):
    loop = asyncio.get_running_loop()
    done = loop.create_future()
    transport, protocol = await getattr(loop, start)(lambda: Listener(done), *args, **kwargs)
    if feed is not None:
        stdin = transport.get_pipe_transport(0)
        stdin.write(feed)
        stdin.close()
    await done
    print(protocol.text)
    transport.close()
    return transport.is_closing()


async def main():
    code = 'import sys; print("to out"); print("to err", file=sys.stderr); sys.exit(3)'
    print(await ask('subprocess_exec', sys.executable, '-c', code, stdin=None))
    print(await ask('subprocess_shell', 'echo one; echo two >&2', stdin=None))
    print(await ask('subprocess_exec', sys.executable, '-c', 'import sys; print(sys.stdin.read().upper())', feed=b'hello',
                    stderr=None))

    loop = asyncio.get_running_loop()
    done = loop.create_future()
    transport, _ = await loop.subprocess_exec(lambda: Listener(done), 'sleep', '5', stdin=None, stdout=None, stderr=None)
    transport.terminate()
    await done
    try:
        transport.kill()
    except ProcessLookupError:
        print('gone')


asyncio.run(main())
