# Logging to files: FileHandler, RotatingFileHandler, MemoryHandler, basicConfig(filename).
import logging
import logging.handlers
import os
import tempfile

with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, 'app.log')
    log = logging.getLogger('rotating')
    log.setLevel(logging.DEBUG)
    log.propagate = False
    handler = logging.handlers.RotatingFileHandler(path, maxBytes=60, backupCount=2)
    handler.setFormatter(logging.Formatter('%(levelname)s %(message)s'))
    log.addHandler(handler)
    for i in range(12):
        log.info('message number %d', i)
    handler.close()
    for name in sorted(os.listdir(folder)):
        with open(os.path.join(folder, name)) as f:
            print(name, f.read().splitlines())

    target = logging.FileHandler(os.path.join(folder, 'memory.log'), mode='w', encoding='utf-8', delay=True)
    memory = logging.handlers.MemoryHandler(3, flushLevel=logging.ERROR, target=target)
    log.handlers = [memory]
    print(os.path.exists(target.baseFilename))
    for i, level in enumerate((10, 10, 10, 20, 40, 10)):
        log.log(level, 'm%d', i)
        print(i, len(memory.buffer))
    memory.close()
    target.close()
    print(open(target.baseFilename).read().split())

    logging.basicConfig(filename=os.path.join(folder, 'root.log'), filemode='w', level=logging.INFO,
                        format='%(name)s:%(message)s')
    logging.info('to the file')
    logging.getLogger('child').debug('not this')
    logging.getLogger('child').warning('this')
    logging.shutdown()
    print(open(os.path.join(folder, 'root.log')).read())
    logging.basicConfig(force=True, handlers=[logging.NullHandler()])
    print(logging.getLogger().handlers)
    for wrong in ({'filename': 'x', 'stream': None, 'force': True}, {'handlers': [], 'filename': 'x', 'force': True}, {'nonsense': 1, 'force': True}):
        try:
            logging.basicConfig(**wrong)
        except ValueError as e:
            print(e)
