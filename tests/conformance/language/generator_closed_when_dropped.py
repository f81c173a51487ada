# A generator that nobody refers to any more is closed at once.
def g():
    try:
        yield 1
    finally:
        print("closed")


it = g()
next(it)
it = None
print("after")
