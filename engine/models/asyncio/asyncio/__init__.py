"""asyncio on the simulated machine: the public names of Lib/asyncio, from the same modules."""
from .exceptions import (BrokenBarrierError, CancelledError, IncompleteReadError,
                         InvalidStateError, LimitOverrunError, SendfileNotAvailableError,
                         TimeoutError)
from .coroutines import iscoroutine, iscoroutinefunction
from .events import (AbstractEventLoop, AbstractEventLoopPolicy, AbstractServer,
                     DefaultEventLoopPolicy, Handle, TimerHandle, _get_running_loop,
                     _set_running_loop, get_event_loop, get_event_loop_policy, get_running_loop,
                     new_event_loop, set_event_loop, set_event_loop_policy)
from .futures import Future, isfuture, wrap_future
from .locks import Barrier, BoundedSemaphore, Condition, Event, Lock, Semaphore
from .queues import LifoQueue, PriorityQueue, Queue, QueueEmpty, QueueFull, QueueShutDown
from .timeouts import Timeout, timeout, timeout_at
from .tasks import (ALL_COMPLETED, FIRST_COMPLETED, FIRST_EXCEPTION, Task, _enter_task,
                    _leave_task, _register_task, _unregister_task, all_tasks, as_completed,
                    create_eager_task_factory, create_task, current_task, eager_task_factory,
                    ensure_future, gather, run_coroutine_threadsafe, shield, sleep, wait,
                    wait_for)
from .taskgroups import TaskGroup
from .threads import to_thread
from .base_events import BaseEventLoop, EventLoop, SelectorEventLoop
from .runners import Runner, run

# What has to do with descriptors is loaded when somebody asks for it.
_LATER = {
    'streams': ('StreamReader', 'StreamWriter', 'StreamReaderProtocol', 'open_connection',
                'start_server', 'open_unix_connection', 'start_unix_server'),
    'protocols': ('BaseProtocol', 'Protocol', 'DatagramProtocol', 'SubprocessProtocol',
                  'BufferedProtocol'),
    'transports': ('BaseTransport', 'ReadTransport', 'WriteTransport', 'Transport',
                   'DatagramTransport', 'SubprocessTransport'),
    'servers': ('Server',),
    'subprocess': ('create_subprocess_exec', 'create_subprocess_shell', 'subprocess')}
# Submodules that `import asyncio` makes attributes.
_MODULES = ('base_futures', 'base_subprocess', 'base_tasks', 'constants', 'format_helpers', 'log', 'protocols',
            'selector_events', 'sslproto', 'staggered', 'streams', 'transports', 'trsock', 'unix_events')


def __dir__():
    names = dict.fromkeys([*globals(), *_MODULES, *[name for names in _LATER.values() for name in names]])
    return [name for name in names if name not in ('__dir__', '__getattr__', '_LATER', '_MODULES')]


def __getattr__(name):
    for module, names in _LATER.items():
        if name in names:
            import sys
            __import__(f'asyncio.{module}')
            module = sys.modules[f'asyncio.{module}']
            for each in names:
                globals()[each] = getattr(module, each, module)
            return globals()[name]
    if name == '__all__':
        return [name for name in globals() if not name.startswith('_')] + [
            name for names in _LATER.values() for name in names]
    if name in _MODULES:
        import sys
        __import__(f'asyncio.{name}')
        return sys.modules[f'asyncio.{name}']
    raise AttributeError(f'module {__name__!r} has no attribute {name!r}')
