# itertools.batched (3.12) and its strict option (3.13).
import itertools

if not hasattr(itertools, 'batched'):
    def batched(iterable, n, *, strict=False):
        if n < 1:
            raise ValueError('n must be at least one')
        it = iter(iterable)
        while batch := tuple(itertools.islice(it, n)):
            if strict and len(batch) != n:
                raise ValueError('batched(): incomplete batch')
            yield batch
    itertools.batched = batched
print(list(itertools.batched('abcdefg', 3)), list(itertools.batched([], 2)), [sum(b) for b in itertools.batched(range(10), 5)])
for n, strict in ((0, False), (3, True)):
    try:
        print(list(itertools.batched('abcd', n, strict=strict)))
    except ValueError as e:
        print(e)
