# An uncaught exception ends the program with status 1 and a traceback.
def inner():
    raise ValueError("nobody catches me")


def outer():
    inner()


print("before")
outer()
print("never")
