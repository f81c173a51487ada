"""Numbers of the operating system's errors, as on Linux, with their texts."""

import _vm

_TABLE = {
    1: ('EPERM', 'Operation not permitted'), 2: ('ENOENT', 'No such file or directory'),
    3: ('ESRCH', 'No such process'), 4: ('EINTR', 'Interrupted system call'), 5: ('EIO', 'Input/output error'),
    6: ('ENXIO', 'No such device or address'), 7: ('E2BIG', 'Argument list too long'), 9: ('EBADF', 'Bad file descriptor'), 10: ('ECHILD', 'No child processes'),
    11: ('EAGAIN', 'Resource temporarily unavailable'), 12: ('ENOMEM', 'Cannot allocate memory'),
    13: ('EACCES', 'Permission denied'), 14: ('EFAULT', 'Bad address'), 16: ('EBUSY', 'Device or resource busy'),
    17: ('EEXIST', 'File exists'), 18: ('EXDEV', 'Invalid cross-device link'), 19: ('ENODEV', 'No such device'),
    20: ('ENOTDIR', 'Not a directory'), 21: ('EISDIR', 'Is a directory'), 22: ('EINVAL', 'Invalid argument'),
    23: ('ENFILE', 'Too many open files in system'), 24: ('EMFILE', 'Too many open files'),
    25: ('ENOTTY', 'Inappropriate ioctl for device'), 27: ('EFBIG', 'File too large'),
    28: ('ENOSPC', 'No space left on device'), 29: ('ESPIPE', 'Illegal seek'), 30: ('EROFS', 'Read-only file system'),
    31: ('EMLINK', 'Too many links'), 32: ('EPIPE', 'Broken pipe'), 33: ('EDOM', 'Numerical argument out of domain'),
    34: ('ERANGE', 'Numerical result out of range'), 35: ('EDEADLK', 'Resource deadlock avoided'),
    36: ('ENAMETOOLONG', 'File name too long'), 38: ('ENOSYS', 'Function not implemented'),
    39: ('ENOTEMPTY', 'Directory not empty'), 40: ('ELOOP', 'Too many levels of symbolic links'),
    71: ('EPROTO', 'Protocol error'), 88: ('ENOTSOCK', 'Socket operation on non-socket'),
    89: ('EDESTADDRREQ', 'Destination address required'), 90: ('EMSGSIZE', 'Message too long'),
    94: ('ESOCKTNOSUPPORT', 'Socket type not supported'),
    95: ('EOPNOTSUPP', 'Operation not supported'), 97: ('EAFNOSUPPORT', 'Address family not supported by protocol'),
    98: ('EADDRINUSE', 'Address already in use'), 99: ('EADDRNOTAVAIL', 'Cannot assign requested address'),
    100: ('ENETDOWN', 'Network is down'), 101: ('ENETUNREACH', 'Network is unreachable'),
    103: ('ECONNABORTED', 'Software caused connection abort'), 104: ('ECONNRESET', 'Connection reset by peer'),
    106: ('EISCONN', 'Transport endpoint is already connected'),
    107: ('ENOTCONN', 'Transport endpoint is not connected'), 110: ('ETIMEDOUT', 'Connection timed out'),
    111: ('ECONNREFUSED', 'Connection refused'), 113: ('EHOSTUNREACH', 'No route to host'),
    114: ('EALREADY', 'Operation already in progress'), 115: ('EINPROGRESS', 'Operation now in progress'),
    125: ('ECANCELED', 'Operation canceled'),
}

errorcode = {}
for _number, (_name, _text) in _TABLE.items():
    _vm.modules[__name__].__dict__[_name] = _number
    errorcode[_number] = _name
EWOULDBLOCK = EAGAIN            # noqa: F821
EDEADLOCK = EDEADLK             # noqa: F821
ENOTSUP = EOPNOTSUPP            # noqa: F821


def _strerror(code):
    return _TABLE[code][1] if code in _TABLE else f'Unknown error {code}'
