# finally runs on return, break, continue and exceptions; its own return wins.
def a():
    try: return "try"
    finally: print("a finally")
def b():
    for i in range(3):
        try:
            if i == 1: continue
            if i == 2: break
            print("body", i)
        finally: print("finally", i)
    else: print("never")
def c():
    try: raise KeyError(1)
    except KeyError:
        try: raise ValueError(2)
        finally: print("inner")
    finally: print("outer")
def d():
    while True:
        try: return 1
        finally: break
    return 2
print(a()); b(); print(d())
try: c()
except ValueError as e: print(repr(e), repr(e.__context__))
def e():
    try: pass
    except Exception: print("no")
    else: print("else")
    finally: print("finally")
e()
