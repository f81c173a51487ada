# break, continue and return through try and finally in loops.
def f():
    for i in range(5):
        try:
            if i == 0:
                continue
            if i == 1:
                raise ValueError(i)
            if i == 3:
                return "returned"
        except ValueError as error:
            print("caught", error)
        else:
            print("else", i)
        finally:
            print("finally", i)
    return "end"
print(f())
attempts = 0
while True:
    try:
        attempts += 1
        if attempts < 3:
            raise OSError("not yet")
        break
    except OSError as error:
        print(error, attempts)
print("after", attempts)
for text in ("12", "x", "0", ""):
    try:
        n = int(text)
        print(10 // n)
    except (ValueError, ZeroDivisionError) as error:
        print(type(error).__name__, error)
