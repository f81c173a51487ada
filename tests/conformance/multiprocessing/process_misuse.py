# Wrong uses of Process.
import multiprocessing as mp
import os


class Forgetful(mp.Process):
    def __init__(self):
        self.value = 1


def child_of_child(process):
    try:
        process.join()
    except AssertionError as error:
        print(error, flush=True)
    try:
        process.is_alive()
    except AssertionError as error:
        print(error, flush=True)


if __name__ == "__main__":
    try:
        Forgetful().start()
    except AttributeError as error:
        print(error)
    process = mp.Process(target=child_of_child)
    process._args = (process,)
    process.start()
    process.join()
    print(process.exitcode)
    direct = mp.Process(target=print, args=("run directly",))
    direct.run()
    print(direct.exitcode, direct.is_alive())
    for method in ("terminate", "kill"):
        try:
            getattr(mp.Process(), method)()
        except AttributeError as error:
            print(error)
    try:
        mp.Process(target=print, args=5)
    except TypeError as error:
        print(error)
    nothing = mp.Process()
    nothing.start()
    nothing.join()
    print(nothing.exitcode, mp.Process(name="x", daemon=True).daemon)
