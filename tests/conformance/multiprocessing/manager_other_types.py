# Namespace, Value, Array, Queue, and locks of a manager.
import queue
from multiprocessing import Manager, Process


def work(space, value, array, q, lock, event):
    with lock:
        space.x += 1
        space.new = "set by the child"
        value.value += 10
        array[1] = 9
    q.put("from the child")
    event.set()


if __name__ == "__main__":
    with Manager() as manager:
        space, value, array = manager.Namespace(x=1), manager.Value("i", 5), manager.Array("i", [1, 2, 3])
        q, lock, event = manager.Queue(), manager.Lock(), manager.Event()
        child = Process(target=work, args=(space, value, array, q, lock, event))
        child.start()
        print(event.wait(5), q.get())
        child.join()
        print(space.x, space.new, value.value, value.get(), array[1], len(array), list(array), array[:2])
        print(space, value, array)
        del space.new
        for action in (lambda: space.new, lambda: q.get(False), lambda: q.get(timeout=0.01), lambda: lock.release()):
            try:
                action()
            except (AttributeError, queue.Empty, RuntimeError) as error:
                print(type(error).__name__, error)
        print(q.qsize(), q.empty(), event.is_set(), lock.acquire(), lock.acquire(False), lock.release())
        rlock, semaphore = manager.RLock(), manager.Semaphore(2)
        with rlock, semaphore:
            print("nested")
        bounded = manager.Queue(1)
        bounded.put(1)
        try:
            bounded.put(2, False)
        except queue.Full:
            print("full")
        barrier = manager.Barrier(1)
        print(barrier.wait(), barrier.parties, barrier.broken)
        condition = manager.Condition()
        with condition:
            print(condition.wait(0.01), condition.wait_for(lambda: True))
            condition.notify_all()
        joinable = manager.JoinableQueue()
        joinable.put(1)
        joinable.get()
        joinable.task_done()
        print(joinable.join())
