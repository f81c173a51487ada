# Recursion, sets and generators: all ways to place eight queens.
def place(n, row, columns, up, down):
    if row == n:
        yield ()
        return
    for column in range(n):
        if column not in columns and row + column not in up and row - column not in down:
            for rest in place(n, row + 1, columns | {column}, up | {row + column}, down | {row - column}):
                yield (column,) + rest


solutions = list(place(8, 0, frozenset(), frozenset(), frozenset()))
print(len(solutions), solutions[0], solutions[-1])
