# A map object goes on after its function has raised.
def bad(x):
    raise ValueError(x)


e = map(bad, [1, 2])
for _ in range(3):
    try:
        next(e)
    except (ValueError, StopIteration) as error:
        print(repr(error))
