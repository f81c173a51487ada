# Several managers in parentheses leave in reverse order.
class Step:
    def __init__(self, n):
        self.n = n

    def __enter__(self):
        print("in", self.n)
        return self

    def __exit__(self, *details):
        print("out", self.n, details == (None, None, None))


with (
    Step(1) as one,
    Step(2) as two,
    Step(3),
):
    print(one.n + two.n)
