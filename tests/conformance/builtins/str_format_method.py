# str.format with positions, names, attributes, items and nested fields.
class P: x = [1, {"k": "v"}]
print("{1} {2}|{a}{b!r}|{0.x[1][k]}|{0.x[0]:>{w}}|{{}}".format(P, "b", 3, a=1, b="q", w=4))
print("{:>{}}|{:{}<{}}".format("a", 5, "b", "*", 4), "{!r:^7}".format("x"), "{0[a]}".format({"a": 1}), "{:%}".format(0.25))
for f, a in [("{} {0}", (1,)), ("{0} {}", (1,)), ("{", ()), ("}", ()), ("{}", ()), ("{a}", ()), ("{!z}", (1,)), ("{0.nope}", (1,)), ("{0[x]}", ([1],)), ("{:{}{}}", (1, 2)), ("{!}", (1,)), ("{0", (1,))]:
    try: print(f.format(*a))
    except Exception as e: print(f, "|", type(e).__name__, e)
