"""to_thread(): a blocking function in a thread of the loop's pool."""
import contextvars
from . import events

__all__ = ('to_thread',)


async def to_thread(func, /, *args, **kwargs):
    loop = events.get_running_loop()
    context = contextvars.copy_context()

    def call():
        return context.run(func, *args, **kwargs)

    call.__name__ = getattr(func, '__name__', 'call')  # what the steps call it
    return await loop.run_in_executor(None, call)
