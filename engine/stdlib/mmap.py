"""Memory that processes share (anonymous, as fork leaves it) and files as memory."""

import errno
import _files
import _machine

ACCESS_DEFAULT, ACCESS_READ, ACCESS_WRITE, ACCESS_COPY = range(4)
MAP_SHARED, MAP_PRIVATE, MAP_ANON, MAP_ANONYMOUS, MAP_DENYWRITE, MAP_EXECUTABLE, MAP_POPULATE = 1, 2, 32, 32, 2048, 4096, 32768
PROT_READ, PROT_WRITE, PROT_EXEC = 1, 2, 4
MADV_NORMAL, MADV_RANDOM, MADV_SEQUENTIAL, MADV_WILLNEED, MADV_DONTNEED = range(5)
PAGESIZE = ALLOCATIONGRANULARITY = 4096
error = OSError


class _Shared:
    """Anonymous memory: children of fork see the same."""

    def __init__(self, size):
        self.handle = _machine.shared(size)

    def get(self, at, count):
        return _machine.shared_bytes(self.handle, at, count)

    def put(self, at, data):
        _machine.shared_put(self.handle, at, data)


class _Private:
    def __init__(self, data):
        self.data = bytearray(data)

    def get(self, at, count):
        return bytes(self.data[at:at + count])

    def put(self, at, data):
        self.data[at:at + len(data)] = data


class _File:
    """The pages of a file: what is written is seen at once by everybody."""

    def __init__(self, number, offset):
        self.number, self.offset = number, offset

    def get(self, at, count):
        data = _machine.file_read(self.number, self.offset + at, count)
        return data + bytes(count - len(data))

    def put(self, at, data):
        if _machine.file_write(self.number, self.offset + at, data) is None:
            raise _files.os_error(errno.ENOSPC)


class mmap:
    _bytes_of_memory = True
    _memory = None

    def __init__(self, fileno, length, flags=MAP_SHARED, prot=PROT_READ | PROT_WRITE, access=ACCESS_DEFAULT, offset=0,
                 *, trackfd=True):
        if length < 0:
            raise OverflowError('memory mapped length must be positive')
        if offset < 0:
            raise OverflowError('memory mapped offset must be positive')
        if access != ACCESS_DEFAULT and (flags != MAP_SHARED or prot != PROT_READ | PROT_WRITE):
            raise ValueError("mmap can't specify both access and flags, prot.")
        if access not in (ACCESS_DEFAULT, ACCESS_READ, ACCESS_WRITE, ACCESS_COPY):
            raise ValueError('mmap invalid access parameter.')
        private = access == ACCESS_COPY or flags & MAP_PRIVATE
        self._access = access
        self._read_only = access == ACCESS_READ or access == ACCESS_DEFAULT and not prot & PROT_WRITE
        self._size, self._at, self._offset = length, 0, offset
        if fileno == -1:
            if length == 0:
                raise _files.os_error(errno.EINVAL)
            try:
                self._memory = _Private(bytes(length)) if private else _Shared(length)
            except MemoryError:
                raise _files.os_error(errno.ENOMEM) from None
        else:
            self._of_file(_files.of_descriptor(fileno), private, flags)

    def _of_file(self, file, private, flags):
        size = file.size()
        if self._size == 0:
            if size == 0:
                raise ValueError('cannot mmap an empty file')
            if self._offset >= size:
                raise ValueError('mmap offset is greater than file size')
            self._size = size - self._offset
        elif self._offset > size or size - self._offset < self._size:
            raise ValueError('mmap length is greater than file size')
        if self._offset % ALLOCATIONGRANULARITY or file.number < 0:
            raise _files.os_error(errno.EINVAL if file.number >= 0 else errno.ENODEV)
        if not file.reads or not (file.writes or self._read_only or private):
            raise _files.os_error(errno.EACCES)
        memory = _File(file.number, self._offset)
        _machine.charge(2000)
        self._memory = _Private(memory.get(0, self._size)) if private else memory

    def _check(self):
        if self._memory is None:
            raise ValueError('mmap closed or invalid')
        return self._memory

    def _check_write(self):
        memory = self._check()
        if self._read_only:
            raise TypeError("mmap can't modify a readonly memory map.")
        return memory

    def __len__(self):
        self._check()
        return self._size

    def _index(self, key):
        if not hasattr(key, '__index__'):
            raise TypeError('mmap indices must be integers')
        key = key.__index__()
        if key < 0:
            key += self._size
        if not 0 <= key < self._size:
            raise IndexError('mmap index out of range')
        return key

    def __getitem__(self, key):
        memory = self._check()
        if not isinstance(key, slice):
            return memory.get(self._index(key), 1)[0]
        start, stop, step = key.indices(self._size)
        if step == 1:
            return memory.get(start, max(0, stop - start))
        return memory.get(0, self._size)[key]

    def __setitem__(self, key, value):
        memory = self._check_write()
        if not isinstance(key, slice):
            at = self._index(key)
            if not hasattr(value, '__index__'):
                raise TypeError('mmap item value must be an int')
            value = value.__index__()
            if not 0 <= value < 256:
                raise ValueError('mmap item value must be in range(0, 256)')
            return memory.put(at, bytes([value]))
        where = range(*key.indices(self._size))
        data = memoryview(value).tobytes()
        if len(data) != len(where):
            raise IndexError('mmap slice assignment is wrong size')
        if where.step == 1:
            memory.put(where.start, data)
        else:
            for at, byte in zip(where, data):
                memory.put(at, bytes([byte]))

    def __iter__(self):
        return iter([bytes([byte]) for byte in self[:]])

    def __bytes__(self):
        return self[:]

    def __contains__(self, item):
        return item in list(self)

    def __enter__(self):
        self._check()
        return self

    def __exit__(self, *args):
        self.close()

    def __repr__(self):
        if self._memory is None:
            return '<mmap.mmap closed=True>'
        access = ('ACCESS_DEFAULT', 'ACCESS_READ', 'ACCESS_WRITE', 'ACCESS_COPY')[self._access]
        return (f'<mmap.mmap closed=False, access={access}, length={self._size}, pos={self._at}, '
                f'offset={self._offset}>')

    def __reduce_ex__(self, protocol, /):
        raise TypeError("cannot pickle 'mmap.mmap' object")

    @property
    def closed(self):
        return self._memory is None

    def close(self):
        self._memory = None

    def read(self, n=None, /):
        memory = self._check()
        left = max(0, self._size - self._at)
        count = left if n is None or n < 0 else min(n, left)
        data = memory.get(self._at, count)
        self._at += count
        return data

    def read_byte(self):
        memory = self._check()
        if self._at >= self._size:
            raise ValueError('read byte out of range')
        self._at += 1
        return memory.get(self._at - 1, 1)[0]

    def readline(self):
        memory = self._check()
        data = memory.get(self._at, max(0, self._size - self._at))
        end = data.find(b'\n')
        data = data[:end + 1] if end >= 0 else data
        self._at += len(data)
        return data

    def write(self, data, /):
        data = memoryview(data).tobytes()
        memory = self._check_write()
        if self._at > self._size or len(data) > self._size - self._at:
            raise ValueError('data out of range')
        memory.put(self._at, data)
        self._at += len(data)
        return len(data)

    def write_byte(self, byte, /):
        memory = self._check_write()
        if self._at >= self._size:
            raise ValueError('write byte out of range')
        memory.put(self._at, bytes([byte]))
        self._at += 1

    def tell(self):
        self._check()
        return self._at

    def seek(self, pos, whence=0, /):
        self._check()
        if whence not in (0, 1, 2):
            raise ValueError('unknown seek type')
        at = pos + (0 if whence == 0 else self._at if whence == 1 else self._size)
        if not 0 <= at <= self._size:
            raise ValueError('seek out of range')
        self._at = at
        return at

    def seekable(self):
        return True

    def _search(self, find, sub, start, end):
        data = self._check().get(0, self._size)
        return find(data, memoryview(sub).tobytes(), start, self._size if end is None else end)

    def find(self, sub, start=None, end=None, /):
        return self._search(bytes.find, sub, self._at if start is None else start, end)

    def rfind(self, sub, start=None, end=None, /):
        return self._search(bytes.rfind, sub, self._at if start is None else start, end)

    def move(self, dest, src, count, /):
        memory = self._check_write()
        if dest < 0 or src < 0 or count < 0 or max(dest, src) + count > self._size:
            raise ValueError('source, destination, or count out of range')
        memory.put(dest, memory.get(src, count))

    def flush(self, offset=0, size=None, /, *, flags=0):
        self._check()
        size = self._size - offset if size is None else size
        if offset < 0 or size < 0 or offset + size > self._size:
            raise ValueError('flush values out of range')

    def resize(self, newsize, /):
        memory = self._check()
        if self._access in (ACCESS_READ, ACCESS_COPY):
            raise TypeError("mmap can't resize a readonly or copy-on-write memory map.")
        if newsize < 0:
            raise ValueError('new size out of range')
        if isinstance(memory, _File):
            _machine.file_truncate(memory.number, memory.offset + newsize)
        else:
            data = memory.get(0, min(self._size, newsize))
            self._memory = _Private(data.ljust(newsize, b'\0')) if isinstance(memory, _Private) else _Shared(newsize)
            self._memory.put(0, data)
        self._size = newsize

    def madvise(self, option, start=0, length=None, /):
        self._check()

    def size(self):
        memory = self._check()
        if not isinstance(memory, _File):
            raise _files.os_error(errno.EBADF)
        return _machine.file_info(memory.number)[1]
