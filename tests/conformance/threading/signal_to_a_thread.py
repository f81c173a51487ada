"""A signal sent to a worker leaves no system call of the main thread: the handler runs afterwards. One sent to the
main thread runs it at once."""
import signal
import threading
import time


def handler(number, frame):
    print('handler in', threading.current_thread().name, round(time.monotonic() - began, 1))


def work():
    time.sleep(0.4)
    print('work done', round(time.monotonic() - began, 1))


def send_to(thread):
    threading.Timer(0.1, lambda: signal.pthread_kill(thread.ident, signal.SIGUSR1)).start()


signal.signal(signal.SIGUSR1, handler)
for target in 'worker', 'main':
    began = time.monotonic()
    worker = threading.Thread(target=work, name='worker')
    worker.start()
    send_to(worker if target == 'worker' else threading.main_thread())
    worker.join()
    print('joined', round(time.monotonic() - began, 1))
began = time.monotonic()
worker = threading.Thread(target=work, name='worker')
worker.start()
send_to(worker)
time.sleep(0.2)
print('slept', round(time.monotonic() - began, 1))
worker.join()
