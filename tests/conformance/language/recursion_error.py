# Endless recursion is an error that can be caught, and the program goes on.
def down(n):
    return down(n + 1)


try:
    down(0)
except RecursionError as error:
    print(type(error).__name__, str(error).startswith("maximum recursion depth exceeded"))
print("still alive")
