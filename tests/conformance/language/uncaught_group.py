# An uncaught exception group prints its tree; the last line closes it.
print("before")
raise ExceptionGroup("several", [ValueError("one"), ExceptionGroup("inner", [TypeError("two")])])
