"""httpx, blocking."""
import httpx

print(httpx.get('https://httpbin.org/get', params={'a': 1}).json()['args'])
with httpx.Client(base_url='https://jsonplaceholder.typicode.com', headers={'X-A': 'b'}, timeout=2.0) as client:
    response = client.get('/users/1')
    print(response, response.json()['username'], response.headers['content-type'], response.url)
    print(client.post('/posts', json={'title': 't'}).json())
    print(response.elapsed > client.get('/users/2').elapsed)
print(httpx.get('https://httpbin.org/redirect/1').status_code)
response = httpx.get('https://httpbin.org/redirect/2', follow_redirects=True)
print(response.status_code, response.history)
with httpx.stream('GET', 'https://files.example.com/notes.txt') as response:
    print(sum(1 for line in response.iter_lines()) > 10)
for url in ('https://httpbin.org/status/500', 'https://httpbin.org/delay/9', 'http://nothing.invalid', 'x',
            'http://example.com:81'):
    try:
        httpx.get(url, timeout=httpx.Timeout(1.0)).raise_for_status()
    except httpx.HTTPStatusError as exc:
        print(exc.response.status_code, str(exc).splitlines()[0])
    except httpx.TimeoutException as exc:
        print(type(exc).__name__, exc.request.url)
    except httpx.RequestError as exc:
        print(type(exc).__name__, exc)
