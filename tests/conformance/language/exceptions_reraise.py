# A bare raise continues with the same exception; the name is gone after the handler.
def inner():
    try:
        raise ValueError("once")
    except ValueError:
        print("seen inside")
        raise


try:
    inner()
except ValueError as error:
    kept = error
    print("seen outside:", error)

try:
    error
except NameError:
    print("the name is gone")
print(kept)

try:
    raise
except RuntimeError as problem:
    print(problem)
