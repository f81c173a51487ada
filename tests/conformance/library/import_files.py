# Modules and packages from files: sys.path, relative imports, namespaces, errors in them.
import os
import sys
import tempfile
import traceback

with tempfile.TemporaryDirectory() as folder:
    def write(path, text):
        os.makedirs(os.path.dirname(os.path.join(folder, path)), exist_ok=True)
        with open(os.path.join(folder, path), "w") as f:
            f.write(text)

    write("one.py", "import two_of_it\nvalue = two_of_it.value + 1\ndef fail():\n    return value / 0\n")
    write("two_of_it.py", "value = 41\n")
    write("shapes/__init__.py", "from .round import circle\nfrom . import flat\n__all__ = ['circle', 'flat']\n")
    write("shapes/round.py", "from ..shapes import flat\n\ndef circle():\n    return 'circle on ' + flat.ground\n")
    write("shapes/flat.py", "ground = 'the ground'\n")
    write("shapes/deep/__init__.py", "")
    write("shapes/deep/below.py", "from ...shapes.flat import ground\nfrom .. import flat\nsame = flat.ground is ground\n")
    write("space/inner.py", "x = 'in a namespace'\n")
    write("broken.py", "def f(:\n    pass\n")
    write("raises.py", "raise KeyError('at import')\n")
    sys.path.insert(0, folder)

    import one
    print(one.value, one.__name__, one.__file__ == os.path.join(folder, "one.py"), repr(one.__package__))
    print(repr(one) == f"<module 'one' from '{one.__file__}'>", "two_of_it" in sys.modules)
    try:
        one.fail()
    except ZeroDivisionError as error:
        entries = traceback.extract_tb(error.__traceback__)
        print([(e.name, e.lineno, e.line, os.path.basename(e.filename)) for e in entries][1:])
    import shapes.deep.below
    from shapes import *
    print(circle(), flat.ground, shapes.deep.below.same, shapes.__package__, shapes.deep.below.__package__)
    print([os.path.relpath(p, folder) for p in shapes.__path__])
    import space.inner
    print(space.inner.x)
    for name in ("raises", "nowhere_at_all", "shapes.nothing"):
        try:
            __import__(name)
        except Exception as error:
            print(type(error).__name__, error, name in sys.modules)
    try:
        import broken
    except SyntaxError as error:
        print(error.msg, error.lineno, os.path.basename(error.filename), "broken" in sys.modules)
    try:
        from shapes import square
    except ImportError as error:
        print(error.name, str(error).split(" (")[0])
    sys.modules.pop("two_of_it")
    write("two_of_it.py", "value = 'again, now longer'\n")
    import importlib
    importlib.invalidate_caches()
    print(importlib.import_module("two_of_it").value, importlib.import_module(".flat", "shapes").ground)
