import sched, time
s = sched.scheduler(time.monotonic, time.sleep)
began = time.monotonic()
def note(name, **more):
    print(name, round(time.monotonic() - began, 1), more)
s.enter(0.2, 1, note, ('b',))
s.enter(0.1, 1, note, ('a',), {'k': 1})
gone = s.enter(0.15, 1, note, ('never',))
s.enter(0.2, 0, note, ('first of two',))
s.cancel(gone)
print(len(s.queue), s.empty())
s.run()
print(s.empty())
