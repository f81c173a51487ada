# Decorators: applied from the inside out, with and without arguments.
def announce(function):
    def wrapper(*args, **kwargs):
        print("calling", function.__name__)
        result = function(*args, **kwargs)
        print("got", result)
        return result

    return wrapper


def times(n):
    def decorate(function):
        def wrapper(x):
            for _ in range(n):
                x = function(x)
            return x

        return wrapper

    return decorate


@announce
def add(a, b=1):
    return a + b


@times(3)
def double(x):
    return 2 * x


@announce
@times(2)
def plus_ten(x):
    return x + 10


add(1)
add(1, b=5)
print(double(1))
plus_ten(5)
