# Connection.recv_bytes_into() into an array.array and a bytearray.
import array
from multiprocessing import BufferTooShort, Pipe

a, b = Pipe()
numbers = array.array('i', range(5))
into = array.array('i', [0] * 8)
a.send_bytes(numbers)
print(b.recv_bytes_into(into), into)
a.send_bytes(numbers)
print(b.recv_bytes_into(into, 8), into)
plain = bytearray(6)
a.send_bytes(b'abcdef', 2, 3)
print(b.recv_bytes_into(plain, 1), plain)
a.send_bytes(b'x' * 40)
try:
    b.recv_bytes_into(into)
except BufferTooShort as e:
    print(len(e.args[0]))
