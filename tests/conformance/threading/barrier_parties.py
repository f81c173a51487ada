# A barrier for nobody: an error since 3.13.
import threading

for wrong in (0, -1):
    try:
        threading.Barrier(wrong)
        print("made", wrong)
    except ValueError as error:
        print(error)
print(threading.Barrier(1).wait())
# expect-3.13: parties must be >= 1
# expect-3.13: parties must be >= 1
# expect-3.13: 0
