# Generators that feed each other work item by item.
def numbers(n):
    for i in range(n):
        print("make", i)
        yield i


def doubled(items):
    for item in items:
        yield item * 2


def wanted(items):
    return (item for item in items if item != 2)


for item in wanted(doubled(numbers(3))):
    print("use", item)
