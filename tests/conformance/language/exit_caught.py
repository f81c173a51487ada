# SystemExit can be caught, and Exception does not catch it.
import sys

try:
    try:
        sys.exit(3)
    except Exception:
        print("not here")
except SystemExit as error:
    print("caught", error.code)
try:
    raise SystemExit
except SystemExit as error:
    print(error.code)
print("the end")
