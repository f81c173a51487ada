# Line continuation, semicolons, comments, pass, ellipsis, unicode names.
x = 1; y = 2
total = x + \
    y
print(total)  # a comment
values = [
    1,  # with comments

    2,
]
print(values)


def later(): ...


def empty():
    pass


class Empty: pass


print(later(), empty(), Empty.__name__)
größe = 3
print(größe)
if x: print("one line")
for i in range(2): print(i, end=";")
print()
print(...)
