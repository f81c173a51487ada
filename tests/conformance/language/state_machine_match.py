# match in a loop over commands.
def run(text):
    stack = []
    for token in text.split():
        match token, stack:
            case ("+" | "-" | "*") as op, [*rest, a, b]:
                stack = [*rest, a + b if op == "+" else a - b if op == "-" else a * b]
            case "dup", [*_, top]:
                stack.append(top)
            case "drop", [*rest, _]:
                stack = rest
            case n, _ if n.lstrip("-").isdigit():
                stack.append(int(n))
            case other, _:
                return f"cannot do {other!r} with {stack}"
    return stack
print(run("1 2 +"), run("3 dup * 1 -"), run("+"), run("5 drop"), run("x"), run("-4 dup +"))
