# CPU time against elapsed time: sleeping and waiting use no processor.
import threading
import time

wall, cpu, own = time.perf_counter(), time.process_time(), time.thread_time()
time.sleep(0.2)
print(time.perf_counter() - wall >= 0.2, time.process_time() - cpu < 0.1, time.thread_time() - own < 0.1)


def busy(seconds):
    end = time.thread_time() + seconds
    while time.thread_time() < end:
        pass


own, cpu = time.thread_time(), time.process_time()
t = threading.Thread(target=busy, args=(0.1,))
t.start()
t.join()
print(time.thread_time() - own < 0.05, time.process_time() - cpu >= 0.1, time.process_time_ns() >= time.thread_time_ns())
busy(0.05)
print(time.thread_time() - own >= 0.05)
print(time.clock_gettime(time.CLOCK_MONOTONIC) <= time.monotonic() + 1, time.clock_gettime_ns(time.CLOCK_REALTIME) > 10**18)
for name in ('time', 'monotonic', 'perf_counter', 'process_time', 'thread_time'):
    info = time.get_clock_info(name)
    print(name, info.implementation, info.monotonic, info.adjustable)
print(time.strptime('2024-02-29 13:45:01', '%Y-%m-%d %H:%M:%S'))
