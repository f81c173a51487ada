# return, break and exceptions in finally win over what came before.
def f():
    try:
        return "try"
    finally:
        return "finally"


def g():
    try:
        raise ValueError("lost")
    finally:
        return "swallowed"


def h():
    for i in range(3):
        try:
            return i
        finally:
            if i < 2:
                continue
    return "end"


def k():
    x = 1
    try:
        return x
    finally:
        x = 2


def m():
    try:
        raise ValueError("first")
    finally:
        raise KeyError("second")


def n():
    while True:
        try:
            return 1
        finally:
            break
    return 2


print(f(), g(), h(), k(), n())
try:
    m()
except KeyError as error:
    print(repr(error), repr(error.__context__))


def order():
    try:
        print("try")
        try:
            1 / 0
        except KeyError:
            print("no")
        else:
            print("no")
        finally:
            print("inner finally")
    except ZeroDivisionError:
        print("caught")
        return "returned"
    else:
        print("no")
    finally:
        print("outer finally")


print(order())
