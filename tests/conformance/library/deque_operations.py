from collections import deque
d = deque([1, 2, 3])
d.append(4); d.appendleft(0)
print(d, len(d), d[0], d[-1], d[2], d.pop(), d.popleft(), d, bool(d), 2 in d, d.index(3), d.count(2))
d.extend([5, 6]); d.extendleft([0, -1])
print(d, list(reversed(d)), d.maxlen)
d.rotate(2); print(d); d.rotate(-3); print(d); d.rotate(); print(d)
d[1] = 'x'; del d[0]; d.insert(2, 'i'); d.remove('x'); d.reverse()
print(d, d.copy() == d, deque('ab') + deque('c'), deque('ab') * 2, deque([1, 2]) < deque([1, 3]))
m = deque(range(10), maxlen=3)
m.append(10); print(m, m.maxlen); m.appendleft(0); print(m); m.extend([7, 8]); print(m, deque(maxlen=0))
for action in (lambda: deque().pop(), lambda: deque().popleft(), lambda: d[99], lambda: d.remove('zz'), lambda: m.insert(0, 1), lambda: deque(5), lambda: deque([], -1), lambda: d.index('zz'), lambda: d['a'], lambda: d + [1]):
    try:
        action()
    except (IndexError, ValueError, TypeError) as e:
        print(type(e).__name__, e)
try:
    for x in d:
        d.append(x)
except RuntimeError as e:
    print(e)
class Sub(deque):
    pass
s = Sub([1], maxlen=2)
s.name = 'n'
print(s, s.name, s.copy(), type(s.copy()).__name__, isinstance(s, deque), repr(deque([deque()])))
q = deque()
for i in range(1000):
    q.append(i)
    if i % 3 == 0:
        q.popleft()
print(len(q), q[0], q[-1], sum(q))
import copy, pickle
print(copy.copy(m), copy.deepcopy(m), pickle.loads(pickle.dumps(m)), m.clear(), m)
