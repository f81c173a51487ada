# Variables through several levels of functions.
def one():
    a = 1

    def two():
        b = 2

        def three():
            nonlocal a, b
            a += 10
            b += 10
            return a + b

        return three() + b

    return two() + a


print(one())


def compose(*functions):
    def run(value):
        for function in functions:
            value = function(value)
        return value

    return run


print(compose(lambda x: x + 1, lambda x: x * 2, str)(4))
