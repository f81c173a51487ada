# What a spawned child can be given: queues, pipes, locks, values, events, managers' proxies.
import multiprocessing as mp


def work(queue, connection, lock, value, array, event, condition, barrier, d):
    with lock:
        value.value += 1
        array[0] = 2.5
    d["key"] = "value"
    queue.put("queue")
    connection.send("pipe")
    event.wait()
    with condition:
        condition.notify()
    barrier.wait()


if __name__ == "__main__":
    context = mp.get_context("spawn")
    with context.Manager() as manager:
        queue, (here, there), lock = context.Queue(), context.Pipe(), context.Lock()
        value, array, event = context.Value("i", 1), context.Array("d", 2), context.Event()
        condition, barrier, d = context.Condition(), context.Barrier(2), manager.dict()
        child = context.Process(target=work, args=(queue, there, lock, value, array, event, condition, barrier, d))
        child.start()
        print(queue.get(), here.recv(), value.value, array[:], d)
        with condition:
            event.set()
            print(condition.wait(5))
        barrier.wait()
        child.join()
        print(child.exitcode, manager._process.name.split("-")[0])
