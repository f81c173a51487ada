# faulthandler: where the program is, on demand, at a signal, after a time.
import faulthandler
import os
import re
import signal
import tempfile
import time


def shown(file):
    file.seek(0)
    text = file.read()
    file.seek(0)
    file.truncate()
    return re.sub('0x[0-9a-f]+', '0x..', text).replace(__file__, os.path.basename(__file__))


def inner(file):
    faulthandler.dump_traceback(file, all_threads=False)


def outer(file):
    inner(file)


print(faulthandler.is_enabled(), faulthandler.enable(), faulthandler.is_enabled(), faulthandler.disable(), faulthandler.disable())
with tempfile.TemporaryFile('w+') as file:
    outer(file)
    print(shown(file))
    faulthandler.dump_traceback(file)
    print(shown(file))
    faulthandler.register(signal.SIGUSR1, file, all_threads=False)
    os.kill(os.getpid(), signal.SIGUSR1)
    print(shown(file).splitlines()[0], faulthandler.unregister(signal.SIGUSR1), faulthandler.unregister(signal.SIGUSR1))
    faulthandler.dump_traceback_later(0.05, file=file)
    time.sleep(0.2)
    print(shown(file).splitlines()[0])
    faulthandler.dump_traceback_later(60, file=file)
    faulthandler.cancel_dump_traceback_later()
    print(repr(shown(file)))
try:
    faulthandler.dump_traceback_later(0)
except ValueError as error:
    print(error)
last = tempfile.TemporaryFile('w+')
faulthandler.dump_traceback_later(0.05, file=last, exit=True)
time.sleep(30)
