# __context__ and __cause__ through several levels.
def chain(e):
    out = []
    while e is not None:
        out.append((repr(e), "cause" if e.__cause__ else "context" if e.__context__ else "end", e.__suppress_context__))
        e = e.__cause__ or e.__context__
    return out


try:
    try:
        try:
            1 / 0
        except ZeroDivisionError:
            {}["k"]
    except KeyError as error:
        raise RuntimeError("r") from error
except RuntimeError as error:
    for line in chain(error):
        print(line)
try:
    try:
        raise ValueError(1)
    except ValueError:
        raise TypeError(2) from None
except TypeError as error:
    print(chain(error), repr(error.__context__))
try:
    try:
        raise ValueError("a")
    except ValueError as error:
        raise error
except ValueError as error:
    print(chain(error))


def cleanup():
    try:
        raise OSError("cleanup")
    except OSError:
        pass


try:
    try:
        raise ValueError("b")
    except ValueError:
        cleanup()
        raise
except ValueError as error:
    print(chain(error))
e = ValueError("x")
e.__cause__ = KeyError("set by hand")
print(e.__suppress_context__, chain(e))
for bad in (5, "text", KeyError):
    try:
        e.__cause__ = bad
    except TypeError as error:
        print(error)
