# Since 3.12 a fork beside threads warns: for a line of the program's own it is shown, for multiprocessing's if asked for.
import multiprocessing as mp
import os
import threading
import warnings


def forks():
    pid = os.fork()
    if pid == 0:
        os._exit(0)
    os.waitpid(pid, 0)


def starts():
    process = mp.Process(target=int)
    process.start()
    process.join()


def shown(message, category, filename, lineno, file=None, line=None):
    print(category.__name__, os.path.basename(filename), lineno, str(message).replace(str(os.getpid()), 'PID'))


if __name__ == '__main__':
    mp.set_start_method('fork')
    warnings.resetwarnings()
    warnings.filterwarnings('default', category=DeprecationWarning, module='__main__')
    warnings.filterwarnings('ignore', category=DeprecationWarning, append=True)
    warnings.showwarning = shown
    forks()
    print('alone')
    end = threading.Event()
    thread = threading.Thread(target=end.wait)
    thread.start()
    forks()
    print('forked')
    starts()
    print('started')
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter('always')
        starts()
        forks()
    print([(os.path.basename(warning.filename), warning.category.__name__) for warning in caught])
    with warnings.catch_warnings():
        warnings.simplefilter('error')
        forks()
        starts()
    print('errors come to nothing')
    end.set()
    thread.join()
    forks()

# expect-3.13: alone
# expect-3.13: DeprecationWarning fork_warns_of_threads.py 9 This process (pid=PID) is multi-threaded, use of fork() may lead to deadlocks in the child.
# expect-3.13: forked
# expect-3.13: started
# expect-3.13: [('popen_fork.py', 'DeprecationWarning'), ('fork_warns_of_threads.py', 'DeprecationWarning')]
# expect-3.13: errors come to nothing
