# map and filter are lazy.
def loud(x):
    print("seen", x, end="; ")
    return x * 2


m = map(loud, [1, 2, 3])
print("nothing yet")
print(next(m))
print(list(m))
print(list(map(lambda a, b: a + b, [1, 2], [10, 20, 30])))
print(list(filter(None, [0, 1, "", "a"])), list(filter(lambda x: x > 2, range(5))))
print(list(map(str.upper, ["a", "b"])), "".join(map(str, range(5))))
