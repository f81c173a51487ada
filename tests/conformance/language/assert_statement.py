# assert with and without a message.
assert True
assert 1 + 1 == 2, "arithmetic"
for check in (lambda: [] , lambda: [1]):
    try:
        assert check(), "empty"
        print("fine")
    except AssertionError as error:
        print("AssertionError:", error)
try:
    assert 0
except AssertionError as error:
    print(repr(error))
