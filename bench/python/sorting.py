# Sorting by built-in and by hand.
def step(n):
    return (n * 1103515245 + 12345) % 2147483648


def quick(items):
    if len(items) < 2:
        return items
    pivot = items[len(items) // 2]
    return quick([i for i in items if i < pivot]) + [i for i in items if i == pivot] + quick([i for i in items if i > pivot])


def heap_sort(items):
    heap = list(items)
    n = len(heap)

    def sift(root, end):
        while (child := 2 * root + 1) < end:
            if child + 1 < end and heap[child] < heap[child + 1]:
                child += 1
            if heap[root] >= heap[child]:
                return
            heap[root], heap[child] = heap[child], heap[root]
            root = child

    for start in range(n // 2 - 1, -1, -1):
        sift(start, n)
    for end in range(n - 1, 0, -1):
        heap[0], heap[end] = heap[end], heap[0]
        sift(0, end)
    return heap


numbers, n = [], 7
for _ in range(20_000):
    n = step(n)
    numbers.append(n)
a = sorted(numbers)
b = quick(numbers)
c = heap_sort(numbers)
d = sorted(numbers, key=lambda x: (x % 1000, -x))
e = sorted(map(str, numbers), reverse=True)
pairs = [(x % 100, str(x)) for x in numbers]
pairs.sort()
print(a == b == c, d[0], d[-1], e[0], pairs[0], pairs[-1])
