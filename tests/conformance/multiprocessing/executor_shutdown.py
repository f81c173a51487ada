# shutdown: cancel_futures, without waiting, and what is left running.
import time
from concurrent.futures import CancelledError, ProcessPoolExecutor


def slow(x):
    time.sleep(0.1)
    return x


if __name__ == "__main__":
    executor = ProcessPoolExecutor(1)
    futures = [executor.submit(slow, n) for n in range(6)]
    time.sleep(0.05)
    executor.shutdown(cancel_futures=True)
    states = ["cancelled" if f.cancelled() else f.result() for f in futures]
    print(states[0], states[-1], states.count("cancelled") >= 3)
    executor = ProcessPoolExecutor(1)
    futures = [executor.submit(slow, n) for n in range(4)]
    print(futures[3].cancel(), futures[3].cancelled(), futures[0].cancel())
    try:
        futures[3].result()
    except CancelledError as error:
        print(type(error).__name__)
    executor.shutdown(wait=False)
    print([f.result() for f in futures[:3]])
    with ProcessPoolExecutor(2) as executor:
        late = executor.submit(slow, "late")
    print(late.done(), late.result())
    executor = ProcessPoolExecutor(1)
    executor.submit(print, "printed at exit", flush=True)
