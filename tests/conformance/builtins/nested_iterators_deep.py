# Iterators around iterators end in results or a RecursionError, not worse.
def wrap(f, times):
    it = iter([1, 2])
    for _ in range(times): it = f(it)
    try: return len(list(it))
    except RecursionError: return "too deep"
print(wrap(enumerate, 5), wrap(zip, 20), wrap(lambda i: map(lambda x: x, i), 30), wrap(lambda i: filter(None, i), 30), wrap(reversed, 0))
t = ()
for _ in range(50): t = (t,)
print(hash(t) == hash(t), t == t, len(repr(t)))
