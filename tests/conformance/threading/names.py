# Names of threads: a counter for those without a name, the function in parentheses.
import threading


def work():
    print(threading.current_thread().name)


print(threading.current_thread().name, threading.main_thread() is threading.current_thread())
for thread in (
    threading.Thread(target=work),
    threading.Thread(target=work, name="mine"),
    threading.Thread(target=lambda: work()),
    threading.Thread(),
    threading.Thread(target=work),
):
    thread.start()
    thread.join()
    print(thread.name)
