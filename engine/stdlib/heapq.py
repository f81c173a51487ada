"""Heaps in lists, with the very sequence of comparisons and moves of CPython's heapq.

The order in which equal items come out is a consequence of the algorithm, and programs (an event
loop's timers among them) show it; so sifting first moves the hole down to a leaf and then up.
"""

__all__ = ['heappush', 'heappop', 'heapify', 'heapreplace', 'merge', 'nlargest', 'nsmallest',
           'heappushpop']


def _rise(heap, start, pos):
    """Moves heap[pos] towards the root, not above `start` (CPython's _siftdown)."""
    item = heap[pos]
    while pos > start:
        parent_pos = (pos - 1) >> 1
        parent = heap[parent_pos]
        if not item < parent:
            break
        heap[pos] = parent
        pos = parent_pos
    heap[pos] = item


def _sink(heap, pos):
    """Moves the hole at `pos` to a leaf, smaller children up, then lets the item rise
    (CPython's _siftup)."""
    end = len(heap)
    start = pos
    item = heap[pos]
    child = 2 * pos + 1
    while child < end:
        right = child + 1
        if right < end and not heap[child] < heap[right]:
            child = right
        heap[pos] = heap[child]
        pos = child
        child = 2 * pos + 1
    heap[pos] = item
    _rise(heap, start, pos)


def heappush(heap, item, /):
    if not isinstance(heap, list):
        raise TypeError(f'heappush() argument 1 must be list, not {type(heap).__name__}')
    heap.append(item)
    _rise(heap, 0, len(heap) - 1)


def heappop(heap, /):
    if not isinstance(heap, list):
        raise TypeError(f'heappop() argument must be list, not {type(heap).__name__}')
    if not heap:
        raise IndexError('index out of range')
    last = heap.pop()
    if heap:
        smallest = heap[0]
        heap[0] = last
        _sink(heap, 0)
        return smallest
    return last


def heapreplace(heap, item, /):
    if not isinstance(heap, list):
        raise TypeError(f'heapreplace() argument 1 must be list, not {type(heap).__name__}')
    if not heap:
        raise IndexError('index out of range')
    smallest = heap[0]
    heap[0] = item
    _sink(heap, 0)
    return smallest


def heappushpop(heap, item, /):
    if not isinstance(heap, list):
        raise TypeError(f'heappushpop() argument 1 must be list, not {type(heap).__name__}')
    if heap and heap[0] < item:
        item, heap[0] = heap[0], item
        _sink(heap, 0)
    return item


def heapify(x, /):
    if not isinstance(x, list):
        raise TypeError(f'heapify() argument must be list, not {type(x).__name__}')
    for i in range(len(x) // 2 - 1, -1, -1):
        _sink(x, i)


def _rise_max(heap, start, pos):
    item = heap[pos]
    while pos > start:
        parent_pos = (pos - 1) >> 1
        parent = heap[parent_pos]
        if not parent < item:
            break
        heap[pos] = parent
        pos = parent_pos
    heap[pos] = item


def _sink_max(heap, pos):
    end = len(heap)
    start = pos
    item = heap[pos]
    child = 2 * pos + 1
    while child < end:
        right = child + 1
        if right < end and not heap[right] < heap[child]:
            child = right
        heap[pos] = heap[child]
        pos = child
        child = 2 * pos + 1
    heap[pos] = item
    _rise_max(heap, start, pos)


def _heapify_max(x):
    for i in range(len(x) // 2 - 1, -1, -1):
        _sink_max(x, i)


def _heapreplace_max(heap, item):
    largest = heap[0]
    heap[0] = item
    _sink_max(heap, 0)
    return largest


def _heappop_max(heap):
    last = heap.pop()
    if heap:
        largest = heap[0]
        heap[0] = last
        _sink_max(heap, 0)
        return largest
    return last


def merge(*iterables, key=None, reverse=False):
    # Each entry: [key, order (breaks ties in argument order), value, iterator].
    heap = []
    direction = -1 if reverse else 1
    for order, iterable in enumerate(iterables):
        iterator = iter(iterable)
        for value in iterator:
            sort_key = value if key is None else key(value)
            heap.append([sort_key, order * direction, value, iterator])
            break
    heapify_ = _heapify_max if reverse else heapify
    replace = _heapreplace_max if reverse else heapreplace
    pop = _heappop_max if reverse else heappop
    heapify_(heap)
    while heap:
        entry = heap[0]
        yield entry[2]
        for value in entry[3]:
            entry[0] = value if key is None else key(value)
            entry[2] = value
            replace(heap, entry)
            break
        else:
            pop(heap)


def nsmallest(n, iterable, key=None):
    return sorted(iterable, key=key)[:max(n, 0)]


def nlargest(n, iterable, key=None):
    return sorted(iterable, key=key, reverse=True)[:max(n, 0)]
