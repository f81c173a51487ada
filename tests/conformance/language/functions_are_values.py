# Functions in variables, lists and dicts, and what they know about themselves.
def add(a, b):
    """Add two things."""
    return a + b


def multiply(a, b):
    return a * b


operations = {"+": add, "*": multiply, "-": lambda a, b: a - b}
for sign, operation in operations.items():
    print(sign, operation(6, 3), operation.__name__)
print(add.__doc__, multiply.__doc__)
alias = add
print(alias is add, alias == multiply)
add.calls = 3
print(add.calls)


def nothing():
    pass


print(nothing())
