# A method called through its class with something else says so before whatever else is wrong.
def attempt(what):
    try:
        print(what())
    except Exception as error:
        print(type(error).__name__, error)


class Hello:
    pass


for what in (
    lambda: bytes.swapcase(str), lambda: bytes.zfill(1.5, 'a', 2), lambda: bytearray.split(Hello()), lambda: int.bit_count({}), lambda: float.hex(2, 3),
    lambda: frozenset.issuperset(1.5, []), lambda: memoryview.release('a', 1), lambda: memoryview.tobytes('a'), lambda: memoryview.hex(len, x=1), lambda: str.upper(5),
    lambda: int.__add__('a', 1), lambda: list.sort(reverse=1), lambda: set.update(a=1), lambda: int.to_bytes(length=1), lambda: bytes.title(),
    lambda: memoryview.cast(), lambda: float.is_integer(), lambda: dict.get([], 1, 2, 3), lambda: range.index([], 1),
):
    attempt(what)
