"""Sorting objects by their own __lt__; only < is used; equal ones keep their order."""


class Task:
    def __init__(self, priority, name):
        self.priority, self.name = priority, name

    def __lt__(self, other):
        return self.priority < other.priority

    def __repr__(self):
        return f'{self.name}{self.priority}'


tasks = [Task(p, n) for p, n in zip([3, 1, 2, 3, 1, 2, 0, 3, 1, 0, 2, 1, 3, 0, 2, 1, 2, 3, 0], 'abcdefghijklmnopqrs')]
print(sorted(tasks))
print(sorted(tasks, reverse=True))
tasks.sort()
print(tasks)
tasks.sort(key=lambda t: t.name)
print(tasks)
tasks.sort(key=lambda t: t.name, reverse=True)
print(tasks)
print(min(tasks), sorted(tasks, key=lambda t: (t.priority, t.name))[:4], sorted([(Task(2, 'x'), 1), (Task(1, 'y'), 2)]))
print(max(tasks, key=lambda t: t.priority), min(tasks, key=lambda t: t.priority))


class Plain:
    pass


for bad in [[1, 'a'], [Plain(), Plain()], [None, 1], [(1, 'a'), (1, 2)]]:
    try:
        sorted(bad)
    except TypeError as error:
        print(error)
