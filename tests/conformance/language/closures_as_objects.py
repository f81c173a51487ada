# Closures that keep state: counters, accumulators, memo, callbacks.
def accumulator(total=0):
    def add(n):
        nonlocal total
        total += n
        return total
    return add
a, b = accumulator(), accumulator(100)
print(a(1), a(2), b(5), a(10), b(0))
def account():
    balance = 0
    def deposit(n):
        nonlocal balance
        balance += n
    def show():
        return balance
    return {"deposit": deposit, "show": show}
acc = account()
acc["deposit"](50)
print(acc["show"](), account()["show"]())
handlers = {}
def on(event):
    def register(f):
        handlers.setdefault(event, []).append(f)
        return f
    return register
@on("start")
def hello(): return "hello"
@on("start")
def again(): return "again"
print([h() for h in handlers["start"]], hello())
adders = [lambda x, n=n: x + n for n in range(3)]
late = [lambda x: x + n for n in range(3)]
print([f(10) for f in adders], [f(10) for f in late])
