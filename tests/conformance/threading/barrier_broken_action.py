# An action that raises: its thread gets the exception, the others BrokenBarrierError.
import threading

results = []


def action():
    raise ValueError("no")


def wait():
    try:
        barrier.wait()
    except Exception as error:
        results.append(f"{type(error).__name__}({error})")


barrier = threading.Barrier(3, action)
threads = [threading.Thread(target=wait) for _ in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sorted(results), barrier.broken)
