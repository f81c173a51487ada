# := assigns within an expression.
if (n := len("hello")) > 3:
    print("long", n)
values = [1, 5, 2, 8]
print([y for x in values if (y := x * 2) > 4], y)
stack = [1, 2, 3]
while (top := stack.pop() if stack else None) is not None:
    print(top)
print(any((found := v) > 4 for v in values), found)
