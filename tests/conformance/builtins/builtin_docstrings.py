# Built-in types and functions have docstrings (in words of their own), and help() shows them.
import contextlib
import io

for thing in (len, print, sorted, isinstance, int, str, dict, list, object, type, ValueError, str.split, [].append, dict.get, "x".join, range, min):
    doc = thing.__doc__
    print(thing.__name__, isinstance(doc, str), len(doc) > 10, doc.splitlines()[0] != "" or doc[0] == "\n")


def area(width, height=1):
    """The area of a rectangle."""
    return width * height


class Plain:
    def method(self, x):
        "Does it."


print(Plain.__doc__, area.__doc__.splitlines()[0])
help(area)
help(Plain().method)
for thing in (len, abs):
    with contextlib.redirect_stdout(io.StringIO()) as out:
        help(thing)
    print(out.getvalue().splitlines()[:2], thing.__name__ + "(" in out.getvalue())
print(help)
