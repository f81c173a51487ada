# What ordinary code costs, as people write it. rounds.py stands behind it.
#
# Code that does many things, on data that was made a moment ago, takes longer than the sum of its instructions measured
# alone: caches, branch prediction, memory. The figures are fitted to both, so they stand for ordinary code.
import sys
import time


def inventory():
    stock = {}
    for order in range(600):
        item = f"part-{order % 97}"
        if item not in stock:
            stock[item] = {"count": 0, "orders": []}
        entry = stock[item]
        entry["count"] += order % 7
        entry["orders"].append(order)
    sorted(stock, key=lambda name: stock[name]["count"])[:10]


class Account:
    def __init__(self, owner, balance):
        self.owner = owner
        self.balance = balance
        self.history = []

    def deposit(self, amount):
        self.balance += amount
        self.history.append(("deposit", amount))

    def withdraw(self, amount):
        if amount > self.balance:
            raise ValueError("too much")
        self.balance -= amount
        self.history.append(("withdraw", amount))


def bank():
    accounts = [Account(f"owner {i}", 100) for i in range(60)]
    refused = 0
    for i in range(900):
        account = accounts[i * 7 % 60]
        try:
            if i % 3:
                account.withdraw(i % 41)
            else:
                account.deposit(i % 29)
        except ValueError:
            refused += 1
    sum(account.balance for account in accounts)


def matrix():
    n = 16
    a = [[i * j % 11 for j in range(n)] for i in range(n)]
    b = [[(i + j) % 7 for j in range(n)] for i in range(n)]
    product = [[0] * n for _ in range(n)]
    for i in range(n):
        for j in range(n):
            total = 0
            for k in range(n):
                total += a[i][k] * b[k][j]
            product[i][j] = total


def knights():
    moves = ((1, 2), (2, 1), (-1, 2), (-2, 1), (1, -2), (2, -1), (-1, -2), (-2, -1))
    seen, edge, depth = {(0, 0)}, [(0, 0)], 0
    while edge:
        depth += 1
        following = []
        for x, y in edge:
            for dx, dy in moves:
                place = (x + dx, y + dy)
                if 0 <= place[0] < 14 and 0 <= place[1] < 14 and place not in seen:
                    seen.add(place)
                    following.append(place)
        edge = following


def is_prime(n):
    if n < 2:
        return False
    d = 2
    while d * d <= n:
        if n % d == 0:
            return False
        d += 1
    return True


def primes():
    [n for n in range(800) if is_prime(n)]


def permutations(items):
    if len(items) < 2:
        return [items]
    found = []
    for i, first in enumerate(items):
        for rest in permutations(items[:i] + items[i + 1 :]):
            found.append([first] + rest)
    return found


def permuted():
    len(permutations([1, 2, 3, 4, 5]))


def bubble():
    data = [(i * 37) % 101 for i in range(70)]
    for i in range(len(data)):
        for j in range(len(data) - 1 - i):
            if data[j] > data[j + 1]:
                data[j], data[j + 1] = data[j + 1], data[j]


def caesar():
    text = "it was the best of times, it was the worst of times"
    out = []
    for shift in range(16):
        letters = []
        for c in text:
            if c.isalpha():
                letters.append(chr((ord(c) - ord("a") + shift) % 26 + ord("a")))
            else:
                letters.append(c)
        out.append("".join(letters))


def collatz():
    known = {1: 0}
    for n in range(2, 250):
        steps, at = 0, n
        while at not in known:
            at = at // 2 if at % 2 == 0 else 3 * at + 1
            steps += 1
        known[n] = steps + known[at]
    max(known, key=known.get)


def pi():
    inside, state = 0, 12345
    for _ in range(1_500):
        state = (1103515245 * state + 12345) % 2147483648
        x = state / 2147483648
        state = (1103515245 * state + 12345) % 2147483648
        y = state / 2147483648
        if x * x + y * y <= 1.0:
            inside += 1
    4 * inside / 1_500


def records():
    people = [{"name": f"n{i}", "age": i * 13 % 60, "city": "abcd"[i % 4]} for i in range(300)]
    by_city = {}
    for person in people:
        by_city.setdefault(person["city"], []).append(person)
    report = []
    for city, group in sorted(by_city.items()):
        ages = [person["age"] for person in group]
        oldest = max(group, key=lambda person: person["age"])
        report.append(f"{city}: {len(group)} people, {sum(ages) / len(ages):.1f} years, oldest {oldest['name']}")
    "\n".join(report)


def read(numbers):
    for line in numbers:
        yield int(line.strip())


def scaled(values, factor):
    for value in values:
        if value % 2:
            yield value * factor


def pipeline():
    lines = [f" {i} \n" for i in range(700)]
    sum(scaled(read(lines), 3))


class Node:
    def __init__(self, key):
        self.key = key
        self.left = None
        self.right = None

    def insert(self, key):
        if key < self.key:
            if self.left is None:
                self.left = Node(key)
            else:
                self.left.insert(key)
        elif self.right is None:
            self.right = Node(key)
        else:
            self.right.insert(key)


def tree():
    root = Node(500)
    for i in range(200):
        root.insert(i * 367 % 1_000)


SNIPPETS = [inventory, bank, matrix, knights, primes, permuted, bubble, caesar, collatz, pi, records, pipeline, tree]

# CPython 3.11 specialises a `while` from the eighth call; the simulated machine, which is told no rounds, has nothing to get warm.
WARM = 8 if len(sys.argv) > 1 else 0
MOST = {}
