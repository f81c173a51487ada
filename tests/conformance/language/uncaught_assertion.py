# A failing assert with a tuple as its message.
x = 5
assert x > 1, "fine"
assert x < 5, ("x is", x)
