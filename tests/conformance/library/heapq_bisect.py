import heapq, bisect
h = [5, 1, 4]
heapq.heapify(h); heapq.heappush(h, 0)
print(h, heapq.heappop(h), heapq.heappushpop(h, 3), heapq.heapreplace(h, 9), h, heapq.nlargest(2, [1, 5, 3]), heapq.nsmallest(2, 'bca', key=ord), list(heapq.merge([1, 4], [2, 3])))
a = [1, 2, 2, 3]
print(bisect.bisect(a, 2), bisect.bisect_left(a, 2), bisect.insort(a, 2.5), a, bisect.bisect_right([('a', 1), ('b', 2)], 1, key=lambda t: t[1]))
