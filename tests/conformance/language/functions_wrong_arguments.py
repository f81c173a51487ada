# The messages of calls that do not fit.
def none():
    pass


def two(a, b):
    pass


def default(a, b=1):
    pass


def only(*, key):
    pass


for call in (
    lambda: none(1),
    lambda: two(),
    lambda: two(1),
    lambda: two(1, 2, 3),
    lambda: two(1, b=2, c=3),
    lambda: two(1, a=2),
    lambda: default(),
    lambda: default(1, 2, 3),
    lambda: only(),
):
    try:
        call()
    except TypeError as error:
        print(error)
