# Tuples as small records, sorted and unpacked.
rows = [("b", 2, 1.5), ("a", 2, 0.5), ("c", 1, 2.5)]
print(sorted(rows), sorted(rows, key=lambda r: (r[1], -r[2])), max(rows, key=lambda r: r[2]), [n for n, *_ in rows], dict((n, c) for n, c, _ in rows))
for name, count, price in rows:
    print(f"{name:<3}{count:>3}{price:6.2f}{count * price:8.3f}")
print(sum(c * p for _, c, p in rows), [*zip(*rows)][0], tuple(map(max, zip(*rows))), rows[0] + ("extra",), rows[0][1:], (*rows[0], *rows[1])[3])
