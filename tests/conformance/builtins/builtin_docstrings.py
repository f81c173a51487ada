# Built-in types and functions have docstrings.
print(int.__doc__.splitlines()[0], len.__doc__, sep="|")
# not yet: the docstrings of built-ins are left out, for their size
