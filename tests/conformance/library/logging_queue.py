# QueueHandler and QueueListener between threads; LoggerAdapter; filters; captured warnings.
import logging
import logging.handlers
import queue
import sys
import threading
import warnings

out = logging.StreamHandler(sys.stdout)
out.setFormatter(logging.Formatter('%(threadName)s %(levelname)s %(message)s'))
q = queue.Queue(-1)
listener = logging.handlers.QueueListener(q, out, respect_handler_level=True)
log = logging.getLogger('queued')
log.setLevel(logging.INFO)
log.addHandler(logging.handlers.QueueHandler(q))
listener.start()


def worker(n):
    log.info('worker %d', n)


threads = [threading.Thread(target=worker, args=(i,), name=f'w{i}') for i in range(3)]
for t in threads:
    t.start()
    t.join()
try:
    int('x')
except ValueError:
    log.error('bad %s', 'number')
listener.stop()
print(q.qsize())


class Context(logging.LoggerAdapter):
    def process(self, msg, kwargs):
        return f"[{self.extra['id']}] {msg}", kwargs


class Secret(logging.Filter):
    def filter(self, record):
        record.msg = record.msg.replace('secret', '***')
        return 'drop' not in record.msg


plain = logging.getLogger('plain')
plain.propagate = False
plain.setLevel(10)
h = logging.StreamHandler(sys.stdout)
h.setFormatter(logging.Formatter('%(name)s %(user)s %(message)s', defaults={'user': '-'}))
h.addFilter(Secret())
plain.addHandler(h)
adapter = Context(plain, {'id': 7})
adapter.info('hello %s', 'you')
adapter.warning('the secret')
adapter.error('drop this')
print(adapter.isEnabledFor(10), adapter.name, adapter.getEffectiveLevel(), adapter)
logging.LoggerAdapter(plain, {'user': 'anna'}).info('with extra')
plain.info('direct', extra={'user': 'bert'})
plain.addFilter(lambda record: record.levelno > 20)
plain.info('filtered by the logger')
plain.warning('passes')
try:
    plain.warning('x', extra={'message': 1})
except KeyError as e:
    print(e)

logging.captureWarnings(True)
logging.getLogger('py.warnings').addHandler(logging.StreamHandler(sys.stdout))
logging.getLogger('py.warnings').handlers[-1].setFormatter(logging.Formatter('%(levelname)s'))
warnings.simplefilter('always')
warnings.warn('careful')
logging.captureWarnings(False)

a = logging.getLogger('a')
abc = logging.getLogger('a.b.c')
print(abc.parent.name, logging.getLogger('a.b').parent.name, abc.parent.name)
logging.disable(logging.ERROR)
print(a.isEnabledFor(40), a.isEnabledFor(50))
logging.disable(logging.NOTSET)


class Mine(logging.getLoggerClass()):
    def trace(self, msg):
        self.log(5, msg)


logging.setLoggerClass(Mine)
print(type(logging.getLogger('mine')).__name__)
old = logging.getLogRecordFactory()


def factory(*args, **kwargs):
    record = old(*args, **kwargs)
    record.user = 'factory'
    return record


logging.setLogRecordFactory(factory)
plain.warning('by')
