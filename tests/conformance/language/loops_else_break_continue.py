# else of loops, break, continue, nested loops, changing the loop variable.
for n in range(2, 12):
    for d in range(2, n):
        if n % d == 0:
            print(n, "=", d, "*", n // d)
            break
    else:
        print(n, "is prime")
i = 0
while True:
    i += 1
    if i == 2:
        continue
    if i > 4:
        break
    print(i)
else:
    print("never")
while i:
    i -= 1
else:
    print("else after condition", i)
for x in range(3):
    x = x * 10
    print(x, end=" ")
print(x)
for x in []:
    pass
else:
    print("empty loop has else", x)
for i in range(3):
    try:
        if i == 1:
            continue
        if i == 2:
            break
        print("body", i)
    finally:
        print("finally", i)
for a, b in zip("abc", range(3)):
    for c in range(2):
        if c == b:
            break
        print(a, b, c)
