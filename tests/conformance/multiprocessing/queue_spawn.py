# A queue reaches a spawned child as an argument.
import multiprocessing


def echo(inbox, outbox):
    while (item := inbox.get()) is not None:
        outbox.put(item * 2)
    outbox.put("end")


if __name__ == "__main__":
    context = multiprocessing.get_context("spawn")
    inbox, outbox = context.Queue(), context.Queue()
    child = context.Process(target=echo, args=(inbox, outbox))
    child.start()
    for item in (1, "ab", [3], None):
        inbox.put(item)
    print([outbox.get() for _ in range(4)])
    child.join()
    print(child.exitcode)
