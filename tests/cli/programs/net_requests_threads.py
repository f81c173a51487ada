"""Downloads sites one after the other, then in threads."""
import threading
import time
from concurrent.futures import ThreadPoolExecutor, as_completed

import requests

SITES = ['https://www.python.org/', 'https://www.example.com', 'https://httpbin.org/delay/1',
         'https://jsonplaceholder.typicode.com/posts/1', 'https://api.github.com/users/octocat']

local = threading.local()


def session():
    if not hasattr(local, 'session'):
        local.session = requests.Session()
    return local.session


def download(url):
    with session().get(url, timeout=10) as response:
        return url, response.status_code, len(response.content)


start = time.perf_counter()
for url in SITES:
    print(*download(url))
one_by_one = time.perf_counter() - start
start = time.perf_counter()
with ThreadPoolExecutor(max_workers=5) as executor:
    futures = {executor.submit(download, url): url for url in SITES}
    sizes = {futures[future]: future.result()[2] for future in as_completed(futures)}
together = time.perf_counter() - start
print(f'one by one: {one_by_one:.1f} s, in threads: {together:.1f} s')
print(list(sizes)[-1], sum(sizes.values()))
