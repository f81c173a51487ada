# Workers: initializer, names, how many are started with fork.
import multiprocessing
import os
from concurrent.futures import ProcessPoolExecutor

state = None


def prepare(value):
    global state
    state = value


def who(_):
    return state, multiprocessing.current_process().name


if __name__ == "__main__":
    context = multiprocessing.get_context("fork")
    with ProcessPoolExecutor(3, mp_context=context, initializer=prepare, initargs=("ready",)) as executor:
        executor.submit(who, 0).result()
        print(len(executor._processes), len(multiprocessing.active_children()))
        results = list(executor.map(who, range(20)))
        print({s for s, _ in results}, all(name.startswith("ForkProcess-") for _, name in results))
    print(multiprocessing.active_children())
    try:
        ProcessPoolExecutor(1, mp_context=context, max_tasks_per_child=1)
    except ValueError as error:
        print(error)
