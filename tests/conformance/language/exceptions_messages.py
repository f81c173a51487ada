# What the common mistakes say.
def attempt(function):
    try:
        function()
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


attempt(lambda: 1 / 0)
attempt(lambda: 1 // 0)
attempt(lambda: 1 % 0)
attempt(lambda: 1.0 / 0)
attempt(lambda: [1][9])
attempt(lambda: (1,)[9])
attempt(lambda: "a"[9])
attempt(lambda: {}["k"])
attempt(lambda: {}[3])
attempt(lambda: "a" + 1)
attempt(lambda: 1 + "a")
attempt(lambda: [1] + (2,))
attempt(lambda: 1 < "a")
attempt(lambda: -"a")
nothing, five = None, 5
attempt(lambda: nothing.x)
attempt(lambda: five.y)
attempt(lambda: nothing())
attempt(lambda: nothing[0])
attempt(lambda: len(5))
attempt(lambda: iter(5))
attempt(lambda: int("4x"))
attempt(lambda: float("y"))
attempt(lambda: {[]: 1})
attempt(lambda: next(iter([])))
attempt(lambda: [].pop())
attempt(lambda: {}.pop("q"))
attempt(lambda: [].remove(1))
attempt(lambda: [].index(1))
attempt(lambda: 3 in 5)
