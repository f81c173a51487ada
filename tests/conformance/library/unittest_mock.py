# Mocks remember how they are used; patch() puts them in the place of others.
import asyncio
import threading
import time
import unittest.mock as um
from unittest.mock import ANY, AsyncMock, MagicMock, Mock, PropertyMock, call, mock_open, patch, sentinel

m = Mock()
m(1, x=2)
m.method(3).other('a')
print(m.called, m.call_count, m.call_args, m.call_args.args, m.call_args.kwargs, m.call_args == call(1, x=2))
print(m.mock_calls, m.method_calls, m.method.call_args_list)
print(m.mock_calls == [call(1, x=2), call.method(3), call.method().other('a')])
m.assert_called_once_with(1, x=ANY)
m.method.assert_called_with(3)
for check in (lambda: m.assert_not_called(), lambda: m.missing.assert_called(), lambda: m.method.assert_any_call(9),
              lambda: (m(2), m.assert_called_once()), lambda: m.new.assert_called_once_with(1)):
    try:
        check()
    except AssertionError as e:
        print(str(e))

f = Mock(return_value=5, side_effect=[1, KeyError('k'), 3])
print(f(), end=' ')
try:
    f()
except KeyError as e:
    print(repr(e), f())
try:
    f()
except StopIteration:
    print('no more')
print(Mock(side_effect=lambda x: x * 2)(4), Mock(**{'a.b.return_value': 7}).a.b(), sentinel.thing, sentinel.thing is sentinel.thing)

class Service:
    def get(self, key): return 'real ' + key
    async def load(self): return 'loaded'
    limit = 3

s = Mock(spec=Service)
print(isinstance(s, Service), s.get('k') is s.get.return_value)
try:
    s.nothing
except AttributeError as e:
    print(e)

mm = MagicMock()
mm.__len__.return_value = 3
mm.__getitem__.side_effect = lambda k: k.upper()
mm.__iter__.return_value = [1, 2]
with mm as inside:
    print(len(mm), mm['k'], list(mm), inside is mm.__enter__.return_value, bool(mm), 1 in mm, mm == mm, mm == 1, int(mm))
type(mm).prop = PropertyMock(return_value='p')
print(mm.prop)

with patch('time.sleep') as fake:
    time.sleep(100)
print(fake.call_args, time.sleep is not fake)
with patch.object(Service, 'get', return_value='fake') as g, patch.object(Service, 'limit', 9):
    print(Service().get('k'), Service.limit, g.call_count)
print(Service().get('k'), Service.limit)
d = {'a': 1}
with patch.dict(d, {'b': 2}, clear=True):
    print(d)
print(d)

@patch('time.time', return_value=42)
@patch.object(Service, 'get')
def decorated(get, now):
    print(time.time(), get is Service.get, now.call_count)

decorated()
with patch('builtins.open', mock_open(read_data='one\ntwo\n')) as o:
    with open('nowhere') as file:
        print(file.read())
    o.assert_called_once_with('nowhere')

async def main():
    a = AsyncMock(return_value=3)
    print(await a(1), a.await_count, a.await_args, asyncio.iscoroutinefunction(a))
    a.assert_awaited_once_with(1)
    b = AsyncMock(side_effect=[1, ValueError('v')])
    print(await asyncio.gather(b(), b(), return_exceptions=True))
    with patch.object(Service, 'load', return_value='mocked') as load:
        print(type(load).__name__, await Service().load())
    async with MagicMock() as entered, AsyncMock() as other:
        print(type(entered).__name__, type(other).__name__)
    c = MagicMock()
    c.__aiter__.return_value = [1, 2]
    print([x async for x in c])

asyncio.run(main())

shared = Mock()
threads = [threading.Thread(target=shared, args=(i,)) for i in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
shared.assert_has_calls([call(2), call(0)], any_order=True)
print(shared.call_count, um.call(1) in shared.mock_calls)
w = Mock(wraps=[3, 1])
print(w.index(1), w.mock_calls)
w.reset_mock()
print(w.mock_calls, repr(Mock(name='db').query()).split(' id')[0])


class Tests(unittest.TestCase if (unittest := __import__('unittest')) else object):
    @patch('time.sleep')
    def test_patched(self, fake):
        time.sleep(5)
        fake.assert_called_once_with(5)


unittest.main(argv=['x'], exit=False, verbosity=0)
