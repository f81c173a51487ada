# spawn pickles the target and the arguments in the parent: that is where errors are.
import multiprocessing as mp
import threading


def work(*args):
    print(args, flush=True)


def local():
    def inner():
        pass

    return inner


if __name__ == "__main__":
    context = mp.get_context("spawn")
    for target, args in ((work, (threading.Lock(),)), (work, ((n for n in "a"),)), (lambda: 0, ()), (work, ([1, 2],))):
        child = context.Process(target=target, args=args)
        try:
            child.start()
            child.join()
            print(child.exitcode)
        except Exception as error:
            print(type(error).__name__, str(error).split(" at 0x")[0])
    child = context.Process(target=work, args=(context.Lock(), context.Value("i", 3)), name="mine")
    print(child.name, child.exitcode)
