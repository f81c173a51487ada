# Names that are not there.
try:
    undefined_name
except NameError as error:
    print(error)


def local_too_early():
    value += 1
    value = 0


try:
    local_too_early()
except UnboundLocalError as error:
    print(error)


def deleted():
    thing = 1
    del thing
    return thing


try:
    deleted()
except UnboundLocalError as error:
    print(isinstance(error, NameError))

x = 1
del x
try:
    x
except NameError as error:
    print(error)
