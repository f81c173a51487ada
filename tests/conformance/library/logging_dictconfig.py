# logging.config: dictConfig and fileConfig.
import io
import logging
import logging.config
import sys


class NoDebug(logging.Filter):
    def __init__(self, word=''):
        super().__init__()
        self.word = word

    def filter(self, record):
        return self.word not in record.getMessage()


CONFIG = {
    'version': 1,
    'disable_existing_loggers': False,
    'formatters': {
        'brief': {'format': '%(levelname)s:%(message)s'},
        'full': {'format': '{name} | {levelname:8} | {message}', 'style': '{'},
    },
    'filters': {'quiet': {'()': NoDebug, 'word': 'noise'}},
    'handlers': {
        'console': {'class': 'logging.StreamHandler', 'formatter': 'brief', 'level': 'INFO', 'stream': 'ext://sys.stdout',
                    'filters': ['quiet']},
        'buffer': {'class': 'logging.handlers.MemoryHandler', 'capacity': 10, 'target': 'detail', 'flushLevel': 40},
        'detail': {'class': 'logging.StreamHandler', 'formatter': 'full', 'stream': 'ext://sys.stdout'},
    },
    'loggers': {'app': {'level': 'DEBUG', 'handlers': ['console'], 'propagate': False},
                'app.db': {'handlers': ['buffer'], 'level': 'DEBUG'}},
    'root': {'level': 'WARNING', 'handlers': ['detail']},
}
before = logging.getLogger('before')
logging.config.dictConfig(CONFIG)
app = logging.getLogger('app')
app.debug('not shown')
app.info('shown')
app.warning('noise')
db = logging.getLogger('app.db')
db.info('kept back')
db.error('now')
logging.info('root drops')
logging.error('root shows')
before.warning('still there')
print(logging.getHandlerByName('console').name if hasattr(logging, 'getHandlerByName') else 'console')
for wrong in ({}, {'version': 2}, {'version': 1, 'handlers': {'h': {'class': 'no.such.Thing'}}},
              {'version': 1, 'loggers': {'x': {'handlers': ['nope']}}}, {'version': 1, 'root': {'level': 'LOUD'}}):
    try:
        logging.config.dictConfig(wrong)
    except ValueError as e:
        print(e, '|', e.__cause__)
INI = '''
[loggers]
keys=root,net
[handlers]
keys=out
[formatters]
keys=plain
[logger_root]
level=INFO
handlers=out
[logger_net]
level=DEBUG
handlers=out
qualname=net
propagate=0
[handler_out]
class=StreamHandler
level=DEBUG
formatter=plain
args=(sys.stdout,)
[formatter_plain]
format=%(name)s-%(levelname)s-%(message)s
'''
logging.config.fileConfig(io.StringIO(INI), disable_existing_loggers=False)
logging.getLogger('net').debug('packet')
logging.debug('no')
logging.warning('yes')
