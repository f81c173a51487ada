# finally runs on return, break, continue and exceptions; what it returns wins.
def on_return():
    try:
        return "from try"
    finally:
        print("cleanup")


def overrides():
    try:
        return 1
    finally:
        return 2


def swallows():
    try:
        raise ValueError("lost")
    finally:
        return "swallowed"


def in_loop():
    for i in range(4):
        try:
            if i == 1:
                continue
            if i == 3:
                break
            print("body", i)
        finally:
            print("finally", i)
    return "loop done"


def nested():
    try:
        try:
            raise KeyError("inner")
        finally:
            print("inner finally")
    except KeyError as error:
        print("outer except", error)
    finally:
        print("outer finally")


print(on_return())
print(overrides())
print(swallows())
print(in_loop())
nested()
