# f-strings: expressions, quotes, conversions, nesting, braces.
name, n, pi = "Ada", 7, 3.14159
items = {"key": [1, 2, 3]}
print(f"{name} has {n} apples, {n * 2} tomorrow")
print(f"{name!r} {name!s:>5} {name.upper()} {items['key'][1]}")
print(f"{{literal}} {'nested ' + name} {n if n > 5 else 0}")
print(f"{n=} {name=} {n + 1 = }")
print(f"{pi:.2f} {pi:8.3f}| {pi:<8.1f}|")
width, digits = 10, 3
print(f"[{pi:{width}.{digits}f}] [{name:^{width}}]")
print(f"""multi
{n}
line""")
print("joined " f"{n}" " strings")
print(f"{'a' 'b'}{n}{[x for x in range(3)]}{ {'d': 1}['d'] }")
