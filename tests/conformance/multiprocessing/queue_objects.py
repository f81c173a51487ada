# Objects of one's own classes travel by value.
from multiprocessing import Process, Queue


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __eq__(self, other):
        return (self.x, self.y) == (other.x, other.y)

    def __repr__(self):
        return f"Point({self.x}, {self.y})"


def mirror(inbox, outbox):
    point = inbox.get()
    outbox.put([point, Point(point.y, point.x)])


if __name__ == "__main__":
    inbox, outbox = Queue(), Queue()
    child = Process(target=mirror, args=(inbox, outbox))
    child.start()
    original = Point(1, 2)
    inbox.put(original)
    same, swapped = outbox.get()
    child.join()
    print(same, swapped, same == original, same is original)
