# Which parts of a try statement run, and in which order.
def attempt(action):
    try:
        print("try", end=" ")
        result = action()
    except ZeroDivisionError as error:
        print("except", error, end=" ")
        result = None
    except (KeyError, IndexError) as error:
        print("lookup", type(error).__name__, error, end=" ")
        result = -1
    else:
        print("else", end=" ")
    finally:
        print("finally", end=" ")
    return result


print(attempt(lambda: 6 / 3))
print(attempt(lambda: 1 // 0))
print(attempt(lambda: {}["k"]))
print(attempt(lambda: [][3]))
try:
    attempt(lambda: int("x"))
except ValueError as error:
    print("outside:", error)
