# How fast the processor is at this moment: both programs beside this one begin with it.
#
# On a shared or a warm machine the same work takes half as long again from one second to the next. So each measurement
# is told in terms of speed(), taken beside it, and speed() has a line `speed seconds` of its own.
import time


class Counter:
    def __init__(self, step):
        self.step = step
        self.total = 0

    def add(self, n):
        self.total += n * self.step
        return self.total


def speed():
    """Seconds that a bit of everything takes: about a millisecond."""
    started = time.perf_counter()
    counter, seen, words = Counter(3), {}, []
    for i in range(2_000):
        if counter.add(i) % 5 == 0:
            seen[i] = f"{i} items"
        else:
            words.append(str(i))
    " ".join(words).split()
    return time.perf_counter() - started


def median(seconds):
    return sorted(seconds)[len(seconds) // 2]
