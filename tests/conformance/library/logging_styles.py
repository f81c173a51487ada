# Formatter styles, fields, dates; validation.
import logging
import sys

record = logging.LogRecord('app.db', logging.WARNING, '/src/db.py', 12, 'lost %s after %d', ('link', 3), None, 'connect')
for fmt, style in (('%(levelname)-8s|%(name)s|%(message)s|%(lineno)03d', '%'), ('{levelname:<9}[{name:>8}] {message} {funcName}', '{'),
                   ('$levelname: ${message} ($filename $module)', '$')):
    print(logging.Formatter(fmt, style=style).format(record))
print(logging.Formatter().format(record), logging.Formatter(style='{').format(record), logging.Formatter(None, style='$').format(record))
print(logging.Formatter('%(ip)s %(message)s', defaults={'ip': '?'}).format(record))
for fmt, style in (('{message', '{'), ('no fields', '%'), ('nothing', '$'), ('%(message)s', '{'), ('x', '!'), ('{a-b}', '{'), ('$', '$')):
    try:
        logging.Formatter(fmt, style=style)
    except ValueError as e:
        print(fmt, style, e)
try:
    logging.Formatter('%(nope)s').format(record)
except ValueError as e:
    print(e)
record.created, record.msecs = 0.0, 7.0
f = logging.Formatter('%(asctime)s %(message)s')
f.converter = lambda t: __import__('time').gmtime(t)
print(f.format(record))
f.default_msec_format = '%s.%03d'
print(f.format(record))
f = logging.Formatter('{asctime} {message}', '%d/%m/%y', style='{')
f.converter = lambda t: __import__('time').gmtime(t)
print(f.format(record), f.usesTime(), logging.Formatter('%(message)s').usesTime())


class Upper(logging.Formatter):
    def format(self, record):
        return super().format(record).upper()


logging.basicConfig(stream=sys.stdout, format='{levelname}:{funcName}:{lineno}:{message}', style='{', level='DEBUG')
log = logging.getLogger('x.y')


def work():
    log.info('in work')
    log.info('from the caller', stacklevel=2)


work()
log.warning('dict %(a)s', {'a': 1})
log.debug('100%')
log.log(35, 'level 35')
logging.addLevelName(35, 'NOTICE')
log.log(35, 'level 35')
logging.getLogger().handlers[0].setFormatter(Upper('%(threadName)s %(processName)s %(message)s'))
log.error('shout')
try:
    1 / 0
except ZeroDivisionError:
    logging.getLogger().handlers[0].setFormatter(logging.Formatter('%(levelname)s %(message)s'))
    logging.getLogger().handlers[0].formatter.formatException = lambda info: f'<{info[0].__name__}: {info[1]}>'
    log.exception('failed')
    log.error('with %s', 'info', exc_info=True)
print(log.isEnabledFor(10), logging.getLevelName('NOTICE'), logging.getLevelName(33), logging.getLevelNamesMapping()['NOTICE'])
print(log, logging.getLogger(), logging.getLogger().handlers[0])
