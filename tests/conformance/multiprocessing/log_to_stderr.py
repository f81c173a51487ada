# The logger of multiprocessing.
import logging
import multiprocessing as mp

if __name__ == "__main__":
    logger = mp.log_to_stderr()
    print(logger.name, logger is mp.get_logger(), logger.level)
    logger.setLevel(logging.INFO)
    records = []
    handler = logging.Handler()
    handler.emit = lambda record: records.append(record.getMessage())
    logger.addHandler(handler)
    logger.warning("doomed")
    manager = mp.Manager()
    manager.shutdown()
    print(records)
