# Context variables in threads, tasks and copies.
import asyncio
import contextvars
import threading

user = contextvars.ContextVar('user', default='nobody')
trace = contextvars.ContextVar('trace')


def who():
    return user.get()


token = user.set('anna')
print(who(), token.old_value is contextvars.Token.MISSING, token.var is user, user.name)
user.reset(token)
print(who(), trace.get('none'))
try:
    trace.get()
except LookupError as e:
    print('LookupError')
try:
    user.reset(token)
except RuntimeError as e:
    print('RuntimeError', 'already been used' in str(e))
ctx = contextvars.copy_context()
print(ctx.run(lambda: (user.set('inside'), who())[1]), who(), ctx[user], user in ctx, len(ctx) >= 1)
t = threading.Thread(target=lambda: print('thread', who()))
user.set('main')
t.start()
t.join()


async def handle(name):
    user.set(name)
    await asyncio.sleep(0.01)
    return who()


async def main():
    print(await asyncio.gather(*[handle(n) for n in 'abc']), who())
    print(await asyncio.to_thread(who))
    task = asyncio.create_task(handle('t'), context=contextvars.copy_context())
    print(await task)


asyncio.run(main())
