"""Where the program is, said when it is asked for: a crash of the interpreter itself there is none to wait for."""
import os
import sys

__all__ = ['enable', 'disable', 'is_enabled', 'dump_traceback', 'dump_traceback_later', 'cancel_dump_traceback_later',
           'register', 'unregister']
_enabled = False
_timer = None
_registered = {}        # signal: what handled it before


def _descriptor(file):
    if file is None:
        file = sys.stderr
    if isinstance(file, int):
        return file
    number = file.fileno()
    file.flush()
    return number


def _frames(frame):
    lines = []
    while frame is not None:
        lines.append(f'  File "{frame.f_code.co_filename}", line {frame.f_lineno} in {frame.f_code.co_name}\n')
        frame = frame.f_back
    return ''.join(lines)


def _all_threads(frame):
    """This thread's frames; of the others only who there is, their frames are the machine panel's."""
    import threading
    here = threading.get_ident()
    others = [t for t in threading.enumerate() if t.ident != here and t is not _timer]
    text = ''.join([f'Thread 0x{t.ident:016x} [{t.name}] (its frames: in the machine panel)\n\n' for t in others])
    return f'{text}Current thread 0x{here:016x} (most recent call first):\n{_frames(frame)}' if frame is not None else text


def dump_traceback(file=None, all_threads=True):
    frame = sys._getframe(1)
    text = _all_threads(frame) if all_threads else f'Stack (most recent call first):\n{_frames(frame)}'
    os.write(_descriptor(file), text.encode())


def enable(file=None, all_threads=True, c_stack=True):
    global _enabled
    _descriptor(file)
    _enabled = True


def disable():
    global _enabled
    was, _enabled = _enabled, False
    return was


def is_enabled():
    return _enabled


def dump_traceback_later(timeout, repeat=False, file=None, exit=False):
    """Says after a time, from a thread of its own, that it is over and which threads there are."""
    import threading
    global _timer
    if timeout <= 0:
        raise ValueError('timeout must be greater than 0')
    cancel_dump_traceback_later()
    descriptor, stop = _descriptor(file), threading.Event()
    seconds, rest = divmod(int(timeout * 1000000), 1000000)
    clock = f'{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}' + (f'.{rest:06}' if rest else '')

    def watch():
        while not stop.wait(timeout):
            os.write(descriptor, f'Timeout ({clock})!\n{_all_threads(None)}'.encode())
            if exit:
                os._exit(1)
            if not repeat:
                break

    _timer = threading.Thread(target=watch, name='faulthandler', daemon=True)
    _timer.cancel = stop.set
    _timer.start()


def cancel_dump_traceback_later():
    global _timer
    timer, _timer = _timer, None
    if timer is not None:
        timer.cancel()


def register(signum, file=None, all_threads=True, chain=False):
    import signal
    descriptor = _descriptor(file)

    def handler(number, frame):
        text = _all_threads(frame) if all_threads else f'Stack (most recent call first):\n{_frames(frame)}'
        os.write(descriptor, text.encode())
        before = _registered.get(signum)
        if chain and callable(before):
            before(number, frame)

    before = signal.signal(signum, handler)
    _registered.setdefault(signum, before)


def unregister(signum):
    if signum not in _registered:
        return False
    import signal
    signal.signal(signum, _registered.pop(signum))
    return True
