# The types of None, ... and NotImplemented can be called.
print(type(None)() is None, type(...)() is ..., type(NotImplemented)() is NotImplemented)
