# __builtins__ in the globals replaces the built-ins.
try:
    eval("len([1])", {"__builtins__": {}})
except NameError as error:
    print(error)
