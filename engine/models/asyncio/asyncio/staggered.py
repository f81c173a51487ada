"""staggered_race(): one attempt after the other begins, the first that succeeds wins (Lib/asyncio/staggered.py)."""
from . import events, locks, tasks
from .exceptions import CancelledError

__all__ = 'staggered_race',


async def staggered_race(coro_fns, delay, *, loop=None):
    loop = loop or events.get_running_loop()
    attempts = enumerate(coro_fns)
    winner, winner_index, errors, running = None, None, [], []

    async def run_one(previous_failed):
        nonlocal winner, winner_index
        if previous_failed is not None:
            try:
                await tasks.wait_for(previous_failed.wait(), delay)
            except TimeoutError:
                pass
        index, make = next(attempts, (None, None))
        if make is None:
            return
        failed = locks.Event()
        running.append(loop.create_task(run_one(failed)))
        errors.append(None)
        try:
            result = await make()
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            errors[index] = error
            failed.set()
        else:
            winner, winner_index = result, index
            current = tasks.current_task(loop)
            for task in running:
                if task is not current:
                    task.cancel()

    running.append(loop.create_task(run_one(None)))
    try:
        done = 0
        while done != len(running):
            finished, _ = await tasks.wait(running)
            done = len(finished)
            for task in finished:
                if not task.cancelled() and task.exception():
                    raise task.exception()
        return winner, winner_index, errors
    except CancelledError:
        for task in running:
            task.cancel()
        raise
