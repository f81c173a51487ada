# global inside nested functions and classes.
n = 0
def outer():
    n = 5
    def inner():
        global n
        n += 1
        return n
    return inner(), n
print(outer(), n)
class C:
    global made_here
    made_here = "global"
    def m(self):
        global n
        n = 100
C().m()
print(made_here, n, hasattr(C, "made_here"))
