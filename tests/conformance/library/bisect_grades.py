# Grades, a sorted list with fast insertion, ranges.
import bisect
from bisect import bisect_left, insort


def grade(score, breakpoints=(60, 70, 80, 90), grades='FDCBA'):
    return grades[bisect.bisect(breakpoints, score)]


print([grade(s) for s in (33, 99, 77, 70, 89, 90, 100)])
items = []
for x in (5, 2, 9, 2, 7):
    insort(items, x)
print(items, bisect_left(items, 2), bisect.bisect_right(items, 2))
people = [('ann', 30), ('bob', 40)]
insort(people, ('cid', 35), key=lambda p: p[1])
print(people, bisect_left(people, 36, key=lambda p: p[1]), bisect_left([1, 2, 3], 9, 0, 2))
try:
    bisect_left([1], 1, -1)
except ValueError as e:
    print(e)
