# unittest.mock: calls remembered, answers, assertions and their words, specs, magic methods.
from unittest import mock
from unittest.mock import ANY, DEFAULT, MagicMock, Mock, NonCallableMock, PropertyMock, call, create_autospec, mock_open, seal, sentinel


def attempt(function):
    try:
        print(function())
    except (AssertionError, AttributeError, TypeError, StopIteration, ValueError, KeyError) as error:
        print(type(error).__name__, error)


m = Mock(return_value=3)
print(m(1, a=2), m.called, m.call_count, m.call_args, m.call_args_list, m.mock_calls, m.call_args.args, m.call_args.kwargs)
print(m.call_args == call(1, a=2), m.call_args == ((1,), {"a": 2}), m.call_args == call(1), m.call_args[0], m.call_args == ((1,),), call(5) == call(5), call() != call(1))
attempt(lambda: m.assert_called_with(2))
attempt(lambda: m.assert_called_once_with(1, a=2))
attempt(lambda: m.assert_not_called())
m(7)
attempt(lambda: m.assert_called_once())
attempt(lambda: m.assert_called_once_with(7))
attempt(lambda: m.assert_any_call(1, a=2))
attempt(lambda: m.assert_any_call(9))
attempt(lambda: m.assert_has_calls([call(1, a=2), call(7)]))
attempt(lambda: m.assert_has_calls([call(7), call(1, a=2)]))
attempt(lambda: m.assert_has_calls([call(7), call(1, a=2)], any_order=True))
attempt(lambda: m.assert_has_calls([call(8)], any_order=True))
attempt(lambda: m.assert_called_with(ANY))
attempt(lambda: Mock().assert_called_with(1))
attempt(lambda: Mock(name="thing").assert_called())
attempt(lambda: Mock().asert_called())
attempt(lambda: Mock().assert_foo)
m = Mock(side_effect=[1, ValueError("no"), DEFAULT], return_value="default")
for _ in range(4):
    attempt(m)
m.side_effect = lambda x: x * 2
print(m(4))
m.side_effect = KeyError("k")
attempt(lambda: m(1))
m = Mock()
m.a.b(1)
m.a.c.d("x", y=2)
m().e(5)
print(m.mock_calls, m.method_calls, m.a.mock_calls, m.return_value.mock_calls)
print(m.mock_calls == [call.a.b(1), call.a.c.d("x", y=2), call(), call().e(5)], call.a.b(1), call().e(5), call.x.y, call(1).z(2).call_list())
print(repr(m.a.b).split(" id")[0], repr(Mock(name="n")).split(" id")[0], repr(m()).split(" id")[0], repr(Mock()).split(" id")[0], repr(m.a().q).split(" id")[0])
m.reset_mock()
print(m.called, m.mock_calls, m.a.b.called)


class Service:
    limit = 5

    def get(self, key, default=None):
        return key

    async def load(self):
        return 1

    @property
    def prop(self):
        return 1


s = Mock(spec=Service)
print(isinstance(s, Service), repr(s).split(" id")[0])
attempt(lambda: s.nothing)
s.new = 1
strict = Mock(spec_set=Service)
attempt(lambda: setattr(strict, "new", 1))
auto = create_autospec(Service)
inst = auto()
attempt(lambda: inst.get())
inst.get("k", default=2)
attempt(lambda: inst.get.assert_called_with("k", 2))
attempt(lambda: create_autospec(lambda a, b: 0)(1))
attempt(lambda: create_autospec(lambda a, b: 0, return_value=9)(1, b=2))
mm = MagicMock()
mm["k"] = 1
print(len(mm), list(mm), bool(mm), int(mm), 3 in mm, mm == mm, mm != mm, mm == 3, float(mm), hash(mm) == hash(mm))
mm.__getitem__.return_value = "item"
mm.__len__.return_value = 4
mm.__iter__.return_value = [1, 2]
mm.__str__.return_value = "text"
print(mm["x"], len(mm), list(mm), list(mm), str(mm), mm.__setitem__.call_args)
mm.__getitem__.assert_called_with("x")
with mm as entered:
    print(entered is mm.__enter__.return_value)
mm.__exit__.assert_called_once_with(None, None, None)
attempt(lambda: len(Mock()))
attempt(lambda: mm < 3)
plain = Mock()
plain.__len__ = lambda self: 6
plain.__str__ = Mock(return_value="set")
print(len(plain), str(plain))
m = Mock(**{"method.return_value": 3, "other.side_effect": KeyError})
attempt(m.method)
attempt(m.other)
m.configure_mock(value=5)
print(m.value, sentinel.some, sentinel.some is sentinel.some, ANY)
del m.value
attempt(lambda: m.value)
attempt(lambda: NonCallableMock()())
seal(m)
attempt(lambda: m.unknown)
wrapped = Mock(wraps=[1, 2])
print(wrapped.count(1), wrapped.count.call_args)
manager = Mock()
first, second = Mock(), Mock()
manager.attach_mock(first, "first")
manager.second = second
first(1)
second(2)
print(manager.mock_calls)
with mock.patch.object(Service, "limit", new_callable=PropertyMock, return_value=8) as limit:
    print(Service().limit, limit.mock_calls)
print(Service.limit)
opened = mock_open(read_data="line 1\nline 2\n")
with mock.patch("builtins.open", opened):
    with open("file") as file:
        print(file.read())
    print([line for line in open("file")])
    with open("out", "w") as file:
        file.write("text")
opened.assert_called_with("out", "w")
opened().write.assert_called_once_with("text")
