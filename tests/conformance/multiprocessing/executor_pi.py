# Futures from processes: callbacks in the parent, as they complete, with the builtin sum.
import os
import threading
from concurrent.futures import FIRST_COMPLETED, ProcessPoolExecutor, wait


def part(start, stop):
    return sum(4 * (-1) ** k / (2 * k + 1) for k in range(start, stop))


if __name__ == "__main__":
    where = []
    with ProcessPoolExecutor(max_workers=2) as executor:
        futures = [executor.submit(part, n * 500, (n + 1) * 500) for n in range(4)]
        for future in futures:
            future.add_done_callback(lambda f: where.append((os.getpid(), threading.current_thread() is threading.main_thread())))
        done, pending = wait(futures, return_when=FIRST_COMPLETED)
        print(len(done) >= 1)
        print(round(sum(f.result() for f in futures), 3))
    print(len(where), {pid for pid, _ in where} == {os.getpid()})
    print(futures[0].running(), futures[0].done(), futures[0].cancel())
