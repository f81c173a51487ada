# trace.CoverageResults: the listing with counts.
import os
import sys
import tempfile
import trace

def f(n):
    if n > 1:
        return 'big'
    for i in range(n):
        print(i)
    return 'small'

folder = tempfile.mkdtemp()
t = trace.Trace(count=True, trace=False, ignoredirs=[sys.prefix])
t.runfunc(f, 1)
t.results().write_results(show_missing=True, coverdir=folder, summary=False)
for name in os.listdir(folder):
    print(name)
    print(open(os.path.join(folder, name)).read())
