# Locals of the function that failed are proposed.
def f(argument):
    value = 1
    return argment + value


f(1)
