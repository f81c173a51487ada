# __cause__, __context__ and __suppress_context__.
def show(e): print(repr(e), "|", repr(e.__cause__), "|", repr(e.__context__), "|", e.__suppress_context__)
try:
    try: 1 / 0
    except ZeroDivisionError as z: raise KeyError("k") from z
except KeyError as e: show(e)
try:
    try: 1 / 0
    except ZeroDivisionError: raise KeyError("k") from None
except KeyError as e: show(e)
try:
    try: 1 / 0
    except ZeroDivisionError: raise KeyError
except KeyError as e: show(e)
for bad in ("raise 5", "raise ValueError from 5", "raise int", "raise"):
    try: exec(bad)
    except (TypeError, RuntimeError) as e: print(bad, "|", e)
