# The module trace: lines as they run, how often, and which functions.
import sys
import trace


def helper(n):
    if n:
        return 1
    return 2


def work():
    total = 0
    for i in range(2):
        total += helper(i)
    return total


tracer = trace.Trace(count=False, trace=True)
print(tracer.runfunc(work))

tracer = trace.Trace(count=True, trace=False)
tracer.runfunc(work)
results = tracer.results()
for (file, line), times in sorted(results.counts.items()):
    print(line, times)

tracer = trace.Trace(count=False, trace=False, countfuncs=True)
tracer.runfunc(work)
print(sorted(name for file, module, name in tracer.results().calledfuncs))

tracer = trace.Trace(count=False, trace=False, countcallers=True)
tracer.runfunc(work)
print(sorted((caller[2], called[2]) for caller, called in tracer.results().callers))
