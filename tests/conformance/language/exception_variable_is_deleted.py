# The name of `except … as` is gone after the clause.
e = "before"
try:
    raise ValueError(1)
except ValueError as e:
    print(repr(e))
print("e" in globals())
def f():
    try: 1 / 0
    except ZeroDivisionError as err: pass
    try: return err
    except UnboundLocalError as u: return str(u)
print(f())
