# Functions that call themselves and each other.
def factorial(n):
    return 1 if n <= 1 else n * factorial(n - 1)


def is_even(n):
    return True if n == 0 else is_odd(n - 1)


def is_odd(n):
    return False if n == 0 else is_even(n - 1)


def hanoi(n, source, target, spare):
    if n == 0:
        return 0
    return hanoi(n - 1, source, spare, target) + 1 + hanoi(n - 1, spare, target, source)


print(factorial(5), factorial(20), factorial(30))
print(is_even(10), is_odd(7))
print(hanoi(6, "a", "b", "c"))
