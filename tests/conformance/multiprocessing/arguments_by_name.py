# Arguments of processes by position and by name.
from multiprocessing import Process, current_process
def f(a, b=2, **kw): print(a, b, kw, current_process().name, flush=True)
if __name__ == "__main__":
    for args, kw in (((1,), {}), ((1, 3), {"c": 4}), ((), {"a": 5})):
        p = Process(target=f, args=args, kwargs=kw, name="P")
        p.start()
        p.join()
    print(p.exitcode, p.is_alive(), p.daemon)
