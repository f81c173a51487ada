# An exception without a message is only its name.
def f():
    raise NotImplementedError


f()
