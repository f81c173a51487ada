# Children log what they do when their logger says so.
import logging
import multiprocessing as mp
import sys


def work():
    mp.get_logger().info("in work")


if __name__ == "__main__":
    logger = mp.get_logger()
    handler = logging.StreamHandler(sys.stdout)
    handler.setFormatter(logging.Formatter("[%(levelname)s/%(processName)s] %(message)s"))
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)
    child = mp.Process(target=work, name="child")
    child.start()
    child.join()
    logger.setLevel(logging.WARNING)
