"""aiohttp and httpx.AsyncClient: everything at once, limits, timeouts, errors."""
import asyncio
import time

import aiohttp
import httpx


async def fetch(session, url):
    async with session.get(url) as response:
        return response.status, len(await response.read())


async def main():
    start = time.perf_counter()
    async with aiohttp.ClientSession() as session:
        urls = ['https://www.python.org', 'https://httpbin.org/delay/1', 'https://example.com', 'https://httpbin.org/delay/2']
        print(await asyncio.gather(*[fetch(session, url) for url in urls]))
        print(f'{time.perf_counter() - start:.1f} s')
        async with session.get('https://api.github.com/users/octocat') as response:
            print(response.status, (await response.json())['login'], response.headers['content-type'], response.url)
        async with session.post('https://httpbin.org/post', json={'x': 1}, params={'p': 'q'}) as response:
            answer = await response.json()
            print(answer['json'], answer['args'])
        async with session.get('https://files.example.com/1MB.bin') as response:
            print(sum([len(chunk) async for chunk in response.content.iter_chunked(4096)]))
        for url, more in (('http://unknown.invalid', {}), ('http://localhost:9', {}), ('https://httpbin.org/html', {}),
                          ('https://httpbin.org/delay/5', {'timeout': aiohttp.ClientTimeout(total=1)}),
                          ('https://httpbin.org/status/503', {'raise_for_status': True}), ('nonsense', {})):
            try:
                async with session.get(url, **more) as response:
                    await response.json()
            except asyncio.TimeoutError:
                print('TimeoutError')
            except aiohttp.ClientError as exc:
                print(type(exc).__name__, exc)

    connector = aiohttp.TCPConnector(limit=2)
    async with aiohttp.ClientSession(connector=connector) as session:
        start = time.perf_counter()
        await asyncio.gather(*[fetch(session, 'https://httpbin.org/delay/1') for _ in range(6)])
        print(f'two at a time: {time.perf_counter() - start:.1f} s')

    async with httpx.AsyncClient(timeout=3) as client:
        start = time.perf_counter()
        responses = await asyncio.gather(*[client.get(f'https://httpbin.org/delay/{n}') for n in (1, 2)])
        print(responses, f'{time.perf_counter() - start:.1f} s')
        try:
            await client.get('https://httpbin.org/delay/9')
        except httpx.ReadTimeout as exc:
            print('ReadTimeout', exc.request.url)


asyncio.run(main())
