# Contexts and start methods.
import multiprocessing as mp

if __name__ == "__main__":
    print(mp.get_all_start_methods(), mp.get_start_method(allow_none=True))
    mp.set_start_method("fork")
    for action in (lambda: mp.set_start_method("spawn"), lambda: mp.get_context("thread"), lambda: mp.get_context("fork").set_start_method("spawn"), lambda: mp.set_start_method("x", force=True)):
        try:
            action()
        except (RuntimeError, ValueError) as error:
            print(type(error).__name__, error)
    mp.set_start_method("spawn", force=True)
    print(mp.get_start_method(), type(mp.get_context()).__name__, mp.get_context("fork").get_start_method())
    print(mp.get_context("fork").Process is not mp.get_context("spawn").Process, mp.get_context("spawn").Process().name, mp.Process().name)
    mp.freeze_support()
    mp.set_executable("/usr/bin/python3")
    print(mp.ProcessError.__mro__[1].__name__, issubclass(mp.TimeoutError, mp.ProcessError), mp.TimeoutError is TimeoutError)
    print(mp.get_context("forkserver").get_context().get_start_method(), mp.cpu_count() == mp.get_context("fork").cpu_count())
