# Functions returning functions, several values, early returns, recursion.
def compose(*fs):
    def run(x):
        for f in reversed(fs):
            x = f(x)
        return x
    return run
print(compose(str, abs, lambda n: n - 10)(3), compose()(5))
def divide(a, b):
    if b == 0:
        return None, "division by zero"
    return a / b, None
value, problem = divide(1, 0)
print(value, problem, divide(4, 2), divide(1, 4)[0])
def hanoi(n, a="A", b="B", c="C"):
    return [] if n == 0 else hanoi(n - 1, a, c, b) + [a + c] + hanoi(n - 1, b, a, c)
print(hanoi(3), len(hanoi(8)))
def ackermann(m, n):
    return n + 1 if m == 0 else ackermann(m - 1, 1) if n == 0 else ackermann(m - 1, ackermann(m, n - 1))
print(ackermann(2, 3))
def permutations(s):
    return [s] if len(s) < 2 else [c + p for i, c in enumerate(s) for p in permutations(s[:i] + s[i + 1:])]
print(permutations("abc"))
def gcd(a, b):
    while b:
        a, b = b, a % b
    return a
print(gcd(48, 36), (lambda f, n: f(f, n))(lambda f, n: 1 if n < 2 else n * f(f, n - 1), 10))
def deep(n): return 0 if n == 0 else 1 + deep(n - 1)
print(deep(500))
