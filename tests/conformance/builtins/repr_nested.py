# repr of containers within containers, of themselves, and of functions' names.
x = [1, [2.5, "it's"], ("t",), {"k": {1}}, None, True]
print(x)
x.append(x)
print(x)
d = {}
d["self"] = d
print(d)
print([""], ["\n"], [b"bytes"], {"a": ()}, [set()], [range(2)], ["é😀"])
print(str(["a"]), f"{['a']}", [float("inf"), -0.0, 1e100], repr(None))


class Thing:
    def __repr__(self):
        return "<thing>"

    def __str__(self):
        return "a thing"


print(Thing(), [Thing()], f"{Thing()} {Thing()!r}", "%s" % Thing(), str(Thing()))
