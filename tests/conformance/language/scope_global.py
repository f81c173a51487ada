# global writes the module's variable; without it an assignment makes a local one.
counter = 0


def bump():
    global counter
    counter += 1


def shadow():
    counter = 100
    return counter


def make_new():
    global created
    created = "here"


bump()
bump()
print(counter, shadow(), counter)
make_new()
print(created)


def unbound():
    print(counter)
    counter = 1


try:
    unbound()
except UnboundLocalError as error:
    print(type(error).__name__)
