# Values and arrays are C data: they wrap around, and have the locks one asks for.
import multiprocessing as mp
from ctypes import Structure, c_bool, c_char, c_double, c_int, c_longlong, sizeof


class Point(Structure):
    _fields_ = [("x", c_double), ("y", c_double), ("n", c_int)]


def change(number, flag, array, text, point, points):
    number.value += 1
    flag.value = True
    array[1:3] = [20, 30]
    text.value = b"bye"
    point.x *= 2
    for p in points:
        p.x, p.n = p.x + 1, p.n + 1


if __name__ == "__main__":
    number, flag = mp.Value("i", 2**31 - 1), mp.Value(c_bool, False)
    array, text = mp.Array("i", [1, 2, 3, 4]), mp.Array("c", b"hello")
    point = mp.Value(Point, 1.5, 2.5)
    points = mp.Array(Point, [(1, 2, 3), (4.5, 5)], lock=False)
    child = mp.Process(target=change, args=(number, flag, array, text, point, points))
    child.start()
    child.join()
    print(number.value, flag.value, array[:], text.value, text.raw, point.x, point.y, point.n)
    print([(p.x, p.y, p.n) for p in points])
    print(number, mp.Value("d", 0.5), mp.Value("h", 3, lock=False), mp.Value("b", 200).value, mp.Value("B", -1).value)
    print(mp.Value("q", 2**63).value, mp.Value("Q", -1).value, mp.Value("f", 0.1).value, mp.Value("c", b"x").value, mp.Value("u", "é").value)
    print(len(array), array[-1], list(array), sum(array), array[::2], type(array).__name__, type(text).__name__)
    print(number.get_lock(), number.get_obj(), type(point).__name__)
    with number.get_lock():
        print(number.get_lock())
    for action in (lambda: setattr(number, "value", "x"), lambda: array[9], lambda: mp.Value("z"), lambda: mp.Array("i", -1), lambda: array.__setitem__(slice(0, 2), [1]), lambda: mp.Value("i", lock=7), lambda: mp.Value("c", b"long")):
        try:
            action()
        except Exception as error:
            print(type(error).__name__, error)
    raw = mp.RawArray("d", 3)
    print(list(raw), mp.RawValue("i", 5).value, len(raw), sizeof(raw), mp.RawValue(c_longlong))
    a = mp.Array("i", range(5))
    a[0] = 9
    print(a[:], 9 in a)
    own = mp.Lock()
    print(mp.Value("i", 0, lock=own).get_lock() is own)
