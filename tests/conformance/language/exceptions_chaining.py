# `raise ... from`, implicit context, and `from None`.
def describe(error):
    parts = []
    while error is not None:
        parts.append(f"{type(error).__name__}({error})")
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    print(" <- ".join(parts))


def explicit():
    try:
        {}["a"]
    except KeyError as error:
        raise ValueError("bad key") from error


def implicit():
    try:
        1 / 0
    except ZeroDivisionError:
        int("x")


def hidden():
    try:
        1 / 0
    except ZeroDivisionError:
        raise RuntimeError("clean") from None


for function in (explicit, implicit, hidden):
    try:
        function()
    except Exception as error:
        describe(error)
        print(error.__cause__ is not None, error.__context__ is not None)
