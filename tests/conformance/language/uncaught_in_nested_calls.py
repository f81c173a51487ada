# What an uncaught exception leaves behind: output so far, status 1, the last line.
def a(n):
    print("a", n)
    return b(n) + 1


def b(n):
    return {"x": n}["y"]


a(3)
