# Types of arrays belong to the module that asks for them first.
import ctypes
from multiprocessing import Array, RawArray, Value


class Point(ctypes.Structure):
    _fields_ = [('x', ctypes.c_int)]


def name(kind):
    return f'{kind.__module__}.{kind.__qualname__}'


print(ctypes.c_int * 3, ctypes.c_int * 3 is 3 * ctypes.c_int, Point * 2, (ctypes.c_char * 2) * 4)
print(name(type(RawArray('d', 2))), name(type(RawArray('i', 5))), name(type(Array('i', 4).get_obj())))
print(name(ctypes.c_double * 2))
print(Value('i', 3), str(Array('h', 3)).partition(' object')[0])
