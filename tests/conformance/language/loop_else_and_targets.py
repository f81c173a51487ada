# else of loops; loop targets of every kind; changing what is iterated.
for i in []: pass
else: print("empty else")
for i in range(3):
    if i == 1: break
else: print("never")
n = 3
while n:
    n -= 1
    if n == 5: break
else: print("while else", n)
d = {}
class O: ...
for d["k"], O.a in [(1, 2), (3, 4)]: pass
print(d, O.a, i)
l = [1, 2, 3]
for x in l:
    if x < 3: l.append(x + 10)
    if len(l) > 6: break
print(l)
for bad in ({1: 1}, {1}):
    try:
        for x in bad: bad.update({x + 1: 1} if isinstance(bad, dict) else {x + 1})
    except RuntimeError as e: print(e)
for a, b in {"x": 1}.items(): print(a, b)
for _ in range(2):
    for j in range(2):
        if j: break
    else: continue
    print("inner broke")
