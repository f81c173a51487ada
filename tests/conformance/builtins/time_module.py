# Clocks go forward, sleep sleeps at least as long as asked.
import time

start = time.perf_counter()
monotonic = time.monotonic()
time.sleep(0.02)
elapsed = time.perf_counter() - start
print(0.02 <= elapsed < 0.1, time.monotonic() > monotonic, time.time() > 1e9)
time.sleep(0)
print(type(time.time()).__name__, type(time.perf_counter_ns()).__name__, time.process_time() >= 0)
for wrong in (-1, "x"):
    try:
        time.sleep(wrong)
    except (ValueError, TypeError) as error:
        print(type(error).__name__)
