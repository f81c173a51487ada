import gc, tracemalloc
gc.disable()
print(gc.isenabled(), gc.enable(), gc.isenabled(), type(gc.collect()), len(gc.get_count()), len(gc.get_threshold()))
tracemalloc.start()
before = tracemalloc.get_traced_memory()[0]
keep = [str(i) for i in range(20000)]
now, peak = tracemalloc.get_traced_memory()
print(now - before > 100000, peak >= now, tracemalloc.is_tracing())
tracemalloc.stop()
print(tracemalloc.get_traced_memory())
