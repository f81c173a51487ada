"""+= of a list takes whatever can be iterated, by its own __iter__, and names what cannot by its own class."""
class Int(int): pass
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
def f(l,x):
    l+=x
    return l
class L(list): pass
for l in ([1],L([1]),bytearray(b'a'),(1,),{1}):
    for x in (Int(3), 3, Int):
        t(lambda: f(l,x))
class Rev(list):
    def __iter__(self): return iter([9,8])
print(f([1],Rev([1,2])), f([0],{1:2}), f([0],'ab'), f(L([0]),L([5])))
x=[1]; x+=x; print(x)
x=L([1]); x+=x; print(x)
