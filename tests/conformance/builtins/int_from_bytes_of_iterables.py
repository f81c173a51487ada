# int.from_bytes(), bytes() and bytearray() of iterables: what is no number, no byte, no iterable.
for x in ([1, 2.5, 1e10], [1, 'a'], [300], [1, -1], [2**70]):
    try: print(int.from_bytes(x, 'big'))
    except Exception as e: print(type(e).__name__, e)
    try: print(bytes(x))
    except Exception as e: print(type(e).__name__, e)
    try: print(bytearray(x))
    except Exception as e: print(type(e).__name__, e)
for x in (5, 'ab', None, (1, 2), range(3), {1}, b'ab', bytearray(b'x'), memoryview(b'ab'), iter([1])):
    try: print(int.from_bytes(x, 'little', signed=True))
    except Exception as e: print(type(e).__name__, e)
