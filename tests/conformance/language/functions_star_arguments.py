# *args and **kwargs, in definitions and in calls.
def show(first, *rest, key=None, **options):
    print(first, rest, key, options)


show(1)
show(1, 2, 3)
show(1, key="k", colour="red", size=4)
numbers = [1, 2, 3]
options = {"key": 5, "x": 6}
show(*numbers, **options)
show(*"ab", *numbers, last=True)
print(*numbers, sep="-")


def forward(*args, **kwargs):
    return show(*args, **kwargs)


forward(7, 8, key=9)
