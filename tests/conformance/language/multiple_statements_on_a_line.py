# Semicolons, one-line blocks, line joining.
a = 1; b = 2; print(a, b)
if a: print("yes"); print("still")
else: print("no")
for i in range(2): print(i, end=" "); print("-", end=" ")
print()
while b: b -= 1; print(b, end=";")
print()
def f(x): y = x * 2; return y
class C: x = 1; y = 2
total = (1 +
         2
         + 3)
long = 1 + \
    2
print(f(3), C.y, total, long, [
    1,
    2,
])
