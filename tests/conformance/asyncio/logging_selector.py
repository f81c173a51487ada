# With logging at DEBUG, a new loop says which selector it uses.
import asyncio
import logging
import sys

logging.basicConfig(level=logging.DEBUG, stream=sys.stdout)


async def main():
    logging.info("in main")


asyncio.run(main())
