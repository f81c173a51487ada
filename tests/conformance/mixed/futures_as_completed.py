# concurrent.futures: as_completed, wait, callbacks, cancelling.
import time
from concurrent.futures import FIRST_COMPLETED, ThreadPoolExecutor, as_completed, wait


def job(n):
    time.sleep(n / 50)
    return n


with ThreadPoolExecutor(3) as pool:
    fs = [pool.submit(job, n) for n in (3, 1, 2)]
    print([f.result() for f in as_completed(fs)])
    fs = [pool.submit(job, n) for n in (1, 3)]
    done, rest = wait(fs, return_when=FIRST_COMPLETED)
    print(len(done), len(rest))
    fs[0].add_done_callback(lambda f: print("callback", f.result()))
    print(list(pool.map(job, [2, 1])))
with ThreadPoolExecutor(1) as pool:
    a, b = pool.submit(job, 1), pool.submit(job, 1)
    print(b.cancel(), b.cancelled(), a.result())
# expect-3.13: [1, 2, 3]
# expect-3.13: 1 1
# expect-3.13: callback 1
# expect-3.13: [2, 1]
# expect-3.13: True True 1
