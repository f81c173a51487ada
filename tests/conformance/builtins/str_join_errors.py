# join says which item is no text.
for items in (["a", 1], [None], "ab", [], ["a"], ("x", "y"), {"k": 1}, (c for c in "pq"), [b"x"], [["a"]]):
    try:
        print("-".join(items))
    except TypeError as error:
        print(error)
