# sys.exit(n) gives the status, finally still runs.
import sys

try:
    print("leaving")
    sys.exit(7)
finally:
    print("cleanup")
