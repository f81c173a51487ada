# Two tracebacks, the last line belongs to the last exception.
def load():
    return {"a": 1}["b"]


print("start")
try:
    load()
except KeyError as error:
    raise RuntimeError("cannot load") from error
