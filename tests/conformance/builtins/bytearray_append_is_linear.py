# Building a bytearray piece by piece takes time in proportion to its length.
data = bytearray()
for i in range(20000):
    data += b"0123456789"
print(len(data), data[:12], data[-3:])
same = data
data.extend(bytes(data))
print(len(same), same is data)
data *= 2
print(len(data))
