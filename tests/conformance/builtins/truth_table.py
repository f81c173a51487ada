# and, or, not for all pairs; what they return.
values = (0, 1, "", "x", None, [])
for a in values:
    print(repr(a), [repr(a and b) for b in values], [repr(a or b) for b in values], not a)
print([(p, q, p and q, p or q, p ^ q, p == q, not p or q) for p in (True, False) for q in (True, False)])
