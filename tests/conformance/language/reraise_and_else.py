# raise again, else, nested handlers.
def f(x):
    try:
        try:
            r = 10 / x
        except ZeroDivisionError:
            print("inner")
            raise
        except TypeError as error:
            raise ValueError("converted") from error
        else:
            print("else")
            return r
        finally:
            print("finally")
    except ZeroDivisionError as error:
        return repr(error)
    except ValueError as error:
        return repr(error), repr(error.__cause__)
print(f(2), f(0), f("a"))
