# What a derived object is called when it cannot be concatenated.
class K(int):
    pass


for f in (lambda: "a" + K(3), lambda: [1] + K(3)):
    try:
        f()
    except TypeError as error:
        print(error)
