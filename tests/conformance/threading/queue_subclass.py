# A queue of one's own: the four methods that queue.Queue leaves to be replaced.
import queue


class Unique(queue.Queue):
    def _init(self, maxsize):
        self.items = {}

    def _qsize(self):
        return len(self.items)

    def _put(self, item):
        self.items[item] = None

    def _get(self):
        item = next(iter(self.items))
        del self.items[item]
        return item


q = Unique()
for item in "abcab":
    q.put(item)
print(q.qsize(), [q.get() for _ in range(3)], q.unfinished_tasks)
