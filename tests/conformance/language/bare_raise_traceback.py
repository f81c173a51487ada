# A bare raise leaves no mark of its own in the traceback; raise with an exception does.
import traceback


def lines(error):
    return [(entry.name, entry.line) for entry in traceback.extract_tb(error.__traceback__)]


def bare():
    try:
        1 / 0
    except ZeroDivisionError:
        raise


def named():
    try:
        1 / 0
    except ZeroDivisionError as error:
        raise error


def again():
    try:
        bare()
    except ArithmeticError:
        raise


for f in (bare, named, again):
    try:
        f()
    except ZeroDivisionError as error:
        print(*lines(error), sep="\n")
        before = error.__traceback__
        try:
            raise
        except ZeroDivisionError:
            print(error.__traceback__ is before)
