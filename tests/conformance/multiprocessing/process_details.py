# Names, reprs, states, and the errors of Process.
import multiprocessing as mp
import os
import re
import signal
import time


def show(process):
    return re.sub(r"\d{2,}", "N", repr(process))


def wait():
    time.sleep(5)


class Named(mp.Process):
    def run(self):
        print(self.name, mp.current_process() is self, show(self), flush=True)


if __name__ == "__main__":
    child = mp.Process(target=wait, daemon=True)
    print(show(child), child.pid, child.exitcode, child.is_alive(), child.daemon)
    try:
        child.sentinel
    except ValueError as error:
        print(error)
    child.start()
    print(show(child), child.is_alive(), child.exitcode, child.pid == child.ident, isinstance(child.sentinel, int))
    for action in (lambda: setattr(child, "daemon", False), child.close, lambda: setattr(child, "name", 3)):
        try:
            action()
        except (AssertionError, ValueError) as error:
            print(type(error).__name__, error)
    print(mp.active_children() == [child])
    begun = time.monotonic()
    print(child.join(0.1), round(time.monotonic() - begun, 1), child.is_alive())
    child.kill()
    child.join()
    print(show(child), child.exitcode, mp.active_children())
    os_child = mp.Process(target=os.kill, args=(0, 0), name="special")
    print(os_child.name, os_child.authkey == mp.current_process().authkey)
    child.close()
    print(show(child))
    for action in (child.is_alive, child.join, lambda: child.exitcode, lambda: child.pid, child.terminate):
        try:
            action()
        except ValueError as error:
            print(error)
    named = Named()
    named.start()
    named.join()
    print(named.name, mp.current_process(), mp.parent_process())
    try:
        mp.Process(3)
    except AssertionError as error:
        print(error)
    stopped = mp.Process(target=wait)
    stopped.start()
    os.kill(stopped.pid, signal.SIGUSR1)
    stopped.join()
    print(show(stopped), stopped.exitcode == -signal.SIGUSR1)
