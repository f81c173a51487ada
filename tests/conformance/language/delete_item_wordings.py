# del of an item of what has none: two wordings, for sequences and for the rest.
class C: pass
for o in (1.5, 1, None, C(), 'ab', (1,), b'a', range(3), {1}, len, C, frozenset(), True, 1j, ..., iter([])):
    for k in (0, 'a', slice(1), 1.5):
        try: del o[k]
        except Exception as e: print(type(e).__name__, e)
