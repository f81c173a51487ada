# Each connection to a manager has a thread in its server, which is called after the peer.
import multiprocessing as mp
import threading
from multiprocessing.managers import BaseManager


class Who:
    def __init__(self):
        self.made_by = threading.current_thread().name

    def maker(self):
        return self.made_by

    def who(self):
        return mp.current_process().name, threading.current_thread().name, threading.current_thread().daemon

    def threads(self):
        return sorted(thread.name for thread in threading.enumerate() if 'handle_request' not in thread.name)


class Manager(BaseManager):
    pass


Manager.register('Who', Who)


def ask(who):
    print(who.who(), flush=True)


if __name__ == '__main__':
    with Manager() as manager:
        who = manager.Who()
        print(who.maker())
        ask(who)
        thread = threading.Thread(target=ask, args=(who,), name='T')
        thread.start()
        thread.join()
        process = mp.Process(target=ask, args=(who,))
        process.start()
        process.join()
        print(who.threads()[0], who.threads()[-1])
