"""An UnboundLocalError does not know its name: no other one is suggested."""
def f():
    v7 = 1
    if v7 > 2:
        v2 = 3
    print(v2)
try:
    f()
except UnboundLocalError as e:
    print(getattr(e, 'name', 'none'))
f()
