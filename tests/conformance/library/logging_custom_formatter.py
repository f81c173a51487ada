# dictConfig() with a formatter of the program's own: '()' and the key 'format'.
import logging
import logging.config
import sys


class Shout(logging.Formatter):
    def format(self, record):
        return super().format(record).upper()


logging.config.dictConfig({
    'version': 1,
    'formatters': {'loud': {'()': Shout, 'format': '%(levelname)s %(message)s'},
                   'plain': {'()': 'logging.Formatter', 'fmt': '[%(message)s]'}},
    'handlers': {'out': {'class': 'logging.StreamHandler', 'formatter': 'loud', 'stream': sys.stdout},
                 'more': {'class': 'logging.StreamHandler', 'formatter': 'plain', 'stream': sys.stdout}},
    'root': {'handlers': ['out', 'more'], 'level': 'INFO'},
})
logging.info('quiet %d', 1)
