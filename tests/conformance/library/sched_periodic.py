# sched: events in order of time and priority.
import sched
import time

s = sched.scheduler(time.monotonic, time.sleep)
log = []
start = time.monotonic()


def note(name, repeat=0):
    log.append((name, round(time.monotonic() - start, 1)))
    if repeat:
        s.enter(0.1, 1, note, (name, repeat - 1))


s.enter(0.2, 2, note, ('later',))
s.enter(0.2, 1, note, ('first of the two',))
s.enter(0.1, 1, note, ('tick', 2))
gone = s.enter(0.15, 1, note, ('cancelled',))
s.cancel(gone)
print(len(s.queue), s.empty())
s.run()
print(log, s.empty(), s.run(blocking=False))
try:
    s.cancel(gone)
except ValueError:
    print('ValueError')
