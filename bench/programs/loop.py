# A plain loop over integers.
def work(n):
    total = 0
    for i in range(n):
        total += i * i % 7
    return total


print(work(3_000_000))
