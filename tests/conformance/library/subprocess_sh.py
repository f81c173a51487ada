"""The shell as a program of its own: sh -c TEXT."""
import asyncio
import subprocess
import sys

for shell in 'sh', '/bin/sh', 'bash', '/bin/bash':
    done = subprocess.run([shell, '-c', 'echo one; echo two | tr a-z A-Z; exit 3'], capture_output=True, text=True)
    print(shell, done.returncode, repr(done.stdout), repr(done.stderr))
print(subprocess.run(['sh', '-c', 'false || echo "no luck"'], capture_output=True))
print(subprocess.run(['sh'], input=b'echo from stdin\nexit 2\n', capture_output=True))
print(subprocess.run(['sh', '-c', 'echo $0 $1 $2', 'name', 'a', 'b'], capture_output=True))
print(subprocess.run('sh -c "echo inner"', shell=True, capture_output=True))


async def main():
    process = await asyncio.create_subprocess_exec(
        'sh', '-c', f'{sys.executable} -c "print(6 * 7)"; exit 5', stdout=asyncio.subprocess.PIPE)
    print(await process.communicate(), process.returncode)


asyncio.run(main())
