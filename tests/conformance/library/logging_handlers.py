import io, logging
out = io.StringIO()
log = logging.getLogger('app.part')
log.setLevel(logging.DEBUG)
handler = logging.StreamHandler(out)
handler.setFormatter(logging.Formatter('%(levelname)-8s|%(name)s|%(message)s'))
log.addHandler(handler)
log.propagate = False
log.debug('a %d', 1); log.info('b %s %s', 'x', 'y'); log.warning('c'); log.error('d'); log.critical('e')
try:
    1 / 0
except ZeroDivisionError:
    log.exception('failed')
lines = out.getvalue().splitlines()
print('\n'.join(lines[:6]), lines[-1])
print(log.isEnabledFor(10), log.getEffectiveLevel(), logging.getLevelName(30), log.name, log.parent.name, log.handlers == [handler], log.hasHandlers())
class Only(logging.Filter):
    def filter(self, record):
        return 'keep' in record.getMessage()
handler.addFilter(Only())
out.truncate(0); out.seek(0)
log.info('drop'); log.info('keep me')
print(repr(out.getvalue()))
class Memory(logging.Handler):
    def __init__(self):
        super().__init__(logging.WARNING)
        self.items = []
    def emit(self, record):
        self.items.append((record.levelno, record.getMessage(), record.threadName))
m = Memory()
log.addHandler(m)
log.info('low'); log.warning('high %s', 'er')
print(m.items, logging.getLogger() is logging.root, logging.getLogger('app.part') is log)
