# asyncio.create_subprocess_exec and _shell: communicate, pipes, exit codes, signals, what is not there.
import asyncio
import sys
from asyncio.subprocess import DEVNULL, PIPE, STDOUT


async def main():
    p = await asyncio.create_subprocess_exec("echo", "hello", "world", stdout=PIPE)
    out, err = await p.communicate()
    print(out, err, p.returncode)
    p = await asyncio.create_subprocess_shell("cat", stdin=PIPE, stdout=PIPE)
    print(await p.communicate(b"through cat\n"), p.returncode)
    p = await asyncio.create_subprocess_exec("cat", stdin=PIPE, stdout=PIPE)
    for word in (b"one\n", b"two\n"):
        p.stdin.write(word)
        await p.stdin.drain()
        print(await p.stdout.readline())
    p.stdin.close()
    print(await p.wait(), await p.stdout.read())
    p = await asyncio.create_subprocess_exec(sys.executable, "-c", "import sys; print('out'); sys.exit(3)", stdout=PIPE, stderr=PIPE)
    print(await p.communicate(), p.returncode)
    start = asyncio.get_running_loop().time()
    ps = [await asyncio.create_subprocess_exec("sleep", "0.1") for _ in range(3)]
    print(await asyncio.gather(*(p.wait() for p in ps)), asyncio.get_running_loop().time() - start < 0.29)
    p = await asyncio.create_subprocess_exec("sleep", "5")
    print(p.returncode, isinstance(p.pid, int))
    p.terminate()
    print(await p.wait())
    try:
        p.kill()
    except ProcessLookupError:
        print("gone")
    p = await asyncio.create_subprocess_exec("sleep", "5")
    try:
        await asyncio.wait_for(p.wait(), 0.05)
    except asyncio.TimeoutError:
        p.kill()
        print("killed", await p.wait())
    try:
        await asyncio.create_subprocess_exec("no-such-program")
    except FileNotFoundError as e:
        print(e.errno, e.filename)
    try:
        await asyncio.create_subprocess_exec("echo", text=True)
    except ValueError as e:
        print(e)


asyncio.run(main())
