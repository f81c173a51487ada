# Files that are not files: /dev/urandom, /dev/zero and /dev/null.
import asyncio
import os

with open('/dev/urandom', 'rb') as f:
    a, b = f.read(16), f.read(16)
print(len(a), len(b), a != b)
with open('/dev/zero', 'rb') as f:
    print(f.read(4))
with open('/dev/null') as f:
    print(repr(f.read()))
with open('/dev/null', 'w') as f:
    print(f.write('away'))
print(os.path.exists('/dev/null'), os.path.exists('/dev/urandom'), os.path.exists('/dev/nothing'))


def blocking_io():
    with open('/dev/urandom', 'rb') as f:
        return f.read(100)


async def main():
    print(len(await asyncio.to_thread(blocking_io)))

asyncio.run(main())
