# A keyword argument that is nearly right is proposed.
def f(colour=1): ...


try:
    f(color=2)
except TypeError as error:
    print(error)
# expect-3.13: f() got an unexpected keyword argument 'color'. Did you mean 'colour'?
