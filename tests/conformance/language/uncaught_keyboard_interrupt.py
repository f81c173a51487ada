# KeyboardInterrupt raised by hand in a function that catches it, and SystemExit in finally.
try:
    raise KeyboardInterrupt
except KeyboardInterrupt as error:
    print(repr(error))
try:
    raise SystemExit("bye")
except Exception:
    print("not an Exception")
except BaseException as error:
    print("BaseException", error.code)
raise SystemExit(4)
