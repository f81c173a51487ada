# while with break, continue and else.
n, steps = 27, 0
while n != 1:
    n = n // 2 if n % 2 == 0 else 3 * n + 1
    steps += 1
print(steps)

count = 0
while True:
    count += 1
    if count % 2:
        continue
    if count > 6:
        break
    print(count)

while count > 0:
    count -= 3
else:
    print("ended by itself", count)

while count < 5:
    count += 1
    if count == 3:
        break
else:
    print("never")
print(count)
