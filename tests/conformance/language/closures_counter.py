# A closure keeps its variable alive, each call of the outer function has its own.
def make_counter(start=0):
    count = start

    def increment(step=1):
        nonlocal count
        count += step
        return count

    def reset():
        nonlocal count
        count = start

    return increment, reset


a, reset_a = make_counter()
b, _ = make_counter(100)
print(a(), a(), a(5), b(), b())
reset_a()
print(a(), b())
