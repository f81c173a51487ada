# for, break, continue, else, and the variable that stays.
for i in range(3):
    print(i, end=" ")
print("last", i)

for n in range(2, 12):
    for d in range(2, n):
        if n % d == 0:
            break
    else:
        print("prime", n)

for letter in "a-b-c":
    if letter == "-":
        continue
    print(letter)

for a, (b, c) in [(1, (2, 3)), (4, (5, 6))]:
    print(a + b + c)

for nothing in []:
    print("never")
else:
    print("else of an empty loop")

items = [1, 2, 3]
for item in items:
    if item == 2:
        items.append(4)
print(items)
