# print(flush=True) flushes the file it has written to.
import sys


class Told:
    def __init__(self):
        self.calls = []

    def write(self, text):
        self.calls.append(text)

    def flush(self):
        self.calls.append('FLUSH')


class Shown:
    def __str__(self):
        return 'shown'


t = Told()
print('a', 1, file=t, flush=True)
print('b', file=t)
print(Shown(), file=t, flush=1)
old, sys.stdout = sys.stdout, t
print('c', flush=True)
sys.stdout = old
print(t.calls)
