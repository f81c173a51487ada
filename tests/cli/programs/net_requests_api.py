"""What programs do with requests: parameters, JSON, forms, sessions, redirects, streams, errors."""
import json
import logging
import time

import requests
from requests.adapters import HTTPAdapter
from requests.auth import HTTPBasicAuth
from urllib3.util.retry import Retry

response = requests.get('https://httpbin.org/get', params={'q': 'a b', 'n': [1, 2]}, headers={'X-Test': 'yes'})
print(response, response.ok, response.reason, response.headers['Content-Type'], response.url)
print(response.json()['args'], response.json()['headers']['X-Test'], response.request.method)
print(requests.post('https://httpbin.org/post', data={'user': 'me', 'pass': 'x y'}).json()['form'])
print(requests.put('https://httpbin.org/put', json={'a': [1, None, True]}).json()['json'])
print(requests.post('https://httpbin.org/post', files={'file': ('a.txt', b'data')}).status_code)
print(requests.delete('https://jsonplaceholder.typicode.com/posts/1').status_code)
print(requests.head('https://example.com').headers['content-length'], requests.head('https://example.com').text == '')
response = requests.get('https://httpbin.org/redirect/3')
print(response.status_code, len(response.history), response.url)
print(requests.get('https://httpbin.org/redirect/1', allow_redirects=False).status_code)
print(requests.get('https://httpbin.org/basic-auth/me/pw', auth=HTTPBasicAuth('me', 'pw')).json())
print(requests.get('https://httpbin.org/basic-auth/me/pw', auth=('me', 'no')).status_code)

with requests.Session() as session:
    session.headers.update({'Authorization': 'Bearer token'})
    session.mount('https://', HTTPAdapter(pool_connections=4, pool_maxsize=4, max_retries=Retry(total=2, backoff_factor=0.1, status_forcelist=[503])))
    print(session.get('https://httpbin.org/bearer').json())
    session.get('https://httpbin.org/cookies/set/x', params={'flavour': 'oat'})
    print(session.cookies.get('flavour'), session.get('https://httpbin.org/cookies').json())
    times = []
    for _ in range(3):
        start = time.perf_counter()
        session.get('https://example.org')
        times.append(time.perf_counter() - start)
    print('the first connects:', times[0] > 2 * times[1], abs(times[1] - times[2]) < 0.02)
    try:
        session.get('https://httpbin.org/status/503')
    except requests.exceptions.RetryError as exc:
        print(type(exc).__name__)

with requests.get('https://files.example.com/data.bin', stream=True) as response:
    size = sum(len(chunk) for chunk in response.iter_content(chunk_size=8192))
    print(size == int(response.headers['Content-Length']))
lines = list(requests.get('https://httpbin.org/stream/3', stream=True).iter_lines())
print([json.loads(line)['id'] for line in lines])

for url, timeout in (('https://httpbin.org/status/404', None), ('https://httpbin.org/delay/5', 0.5),
                     ('https://example.com:81', (0.3, 5)), ('https://nonexistent-site.invalid', None),
                     ('http://localhost:9', None), ('no-scheme.com', None), ('ftp://x.com', None),
                     ('https://expired.badssl.com', None)):
    try:
        requests.get(url, timeout=timeout).raise_for_status()
    except requests.exceptions.HTTPError as exc:
        print('HTTPError', exc, exc.response.status_code)
    except requests.exceptions.ConnectTimeout:
        print('ConnectTimeout', url)
    except requests.exceptions.Timeout as exc:
        print('Timeout', type(exc).__name__, exc)
    except requests.exceptions.ConnectionError as exc:
        print('ConnectionError', type(exc).__name__, url)
    except requests.RequestException as exc:
        print(type(exc).__name__, exc)
try:
    requests.get('https://example.com').json()
except requests.exceptions.JSONDecodeError as exc:
    print('JSONDecodeError', exc)
try:
    requests.websocket
except AttributeError as exc:
    print(exc)
