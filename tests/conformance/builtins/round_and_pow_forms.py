# round, pow, divmod and abs with all kinds of arguments.
print(round(1234.5678, 2), round(1234.5678, -2), round(1234, -2), round(1250, -2), round(1350, -2), round(-1250, -2), round(15, -1), round(25, -1))
print(round(2.675, 2), round(1.005, 2), round(0.15, 1), round(0.25, 1), round(0.35, 1), round(1e300, 5), round(1.5), type(round(1.5)), type(round(1.5, 0)))
print(round(7), round(7, 3), round(10**30, -29), round(True), round(5, -1), round(-5, -1), round(0.5), round(1.5), round(-1.5), round(2.5, 0))
print(pow(2, 10), pow(2, -1), pow(2, 0.5), pow(-2, 3), pow(2, 10, 1000), pow(3, -1, 7), pow(-3, 3, 7), pow(2, 5, -7), pow(base=2, exp=3, mod=5))
print(divmod(7, 3), divmod(-7, 3), divmod(7, -3), divmod(7.5, 2), divmod(-7.5, 2), divmod(True, 2), divmod(10**20, 7))
print(abs(-5), abs(-5.5), abs(3 - 4j), abs(True), abs(-(10**30)), abs(-0.0))


class Amount:
    def __round__(self, digits=None):
        return f"rounded to {digits}"

    def __abs__(self):
        return "absolute"

    def __pow__(self, other, modulus=None):
        return f"power {other} {modulus}"

    def __divmod__(self, other):
        return f"divmod {other}"

    def __rdivmod__(self, other):
        return f"rdivmod {other}"


x = Amount()
print(round(x), round(x, 2), abs(x), pow(x, 2), pow(x, 2, 3), x**4, divmod(x, 3), divmod(3, x))
for call in ("round()", "round('a')", "round(1, 2, 3)", "round([])", "pow(2)", "pow('a', 2)", "pow(2.0, 2, 3)", "divmod(1)", "divmod(1, 'a')", "abs()", "abs('a')", "abs(None)", "abs(1, 2)", "pow(1, 2, 3, 4)", "round(1.5, 1.5)"):
    try:
        print(call, eval(call))
    except Exception as error:
        print(call, type(error).__name__, error)
