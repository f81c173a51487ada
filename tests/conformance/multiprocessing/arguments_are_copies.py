# What a child does to its arguments stays with the child.
import multiprocessing


def change(numbers, table):
    numbers.append(4)
    table["k"] = "child"
    print(numbers, table)


if __name__ == "__main__":
    for method in ("fork", "spawn"):
        numbers, table = [1, 2, 3], {"k": "parent"}
        child = multiprocessing.get_context(method).Process(target=change, args=(numbers, table))
        child.start()
        child.join()
        print(numbers, table)
