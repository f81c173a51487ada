# An except clause catches subclasses; the first that fits wins.
for make in (lambda: {}["k"], lambda: [][0], lambda: 1 / 0, lambda: int("x"), lambda: None.a, lambda: "a" + 1, lambda: undefined, lambda: float("1e400") and 10.0**400, lambda: next(iter([])), lambda: (_ for _ in ()).throw(OSError("o"))):
    try:
        make()
    except LookupError as error:
        print("lookup", type(error).__name__)
    except ArithmeticError as error:
        print("arithmetic", type(error).__name__)
    except (TypeError, ValueError) as error:
        print("type or value", type(error).__name__)
    except Exception as error:
        print("other", type(error).__name__, [c.__name__ for c in type(error).__mro__[:3]])
