import asyncio, os, tempfile
path = os.path.join(tempfile.mkdtemp(), 'x.txt')

def write(text):
    with open(path, 'a') as f:
        f.write(text)

async def main():
    await asyncio.to_thread(write, 'one\n')
    await asyncio.gather(*[asyncio.to_thread(write, 'more\n') for _ in range(3)])
    with open(path) as f:
        print(f.read().split())

asyncio.run(main())
