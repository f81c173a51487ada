# send, throw, close, and the value of return.
def averager():
    total = count = 0
    average = None
    while True:
        try:
            value = yield average
        except ValueError as error:
            print("told:", error)
            total = count = 0
            average = None
            continue
        if value is None:
            return ("final", average)
        total += value
        count += 1
        average = total / count


g = averager()
print(next(g), g.send(10), g.send(20))
print(g.throw(ValueError("start over")))
print(g.send(5))
try:
    g.send(None)
except StopIteration as stop:
    print("returned", stop.value)


def careful():
    try:
        yield 1
        yield 2
    finally:
        print("closed")


c = careful()
print(next(c))
c.close()
print(list(c))
try:
    averager().send(1)
except TypeError as error:
    print(error)
