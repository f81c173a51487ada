# ExceptionGroup: building, splitting, except*, nesting.
group = ExceptionGroup("g", [ValueError(1), TypeError("t"), ExceptionGroup("inner", [ValueError(2), KeyError("k")])])
print(repr(group), str(group), group.message, group.exceptions[2].exceptions, group.args[0])
print(group.split(ValueError), group.subgroup(KeyError), group.subgroup(OSError), group.split(lambda e: isinstance(e, TypeError)))
try:
    raise group
except* ValueError as error:
    print("values", error.exceptions)
except* (TypeError, KeyError) as error:
    print("others", error.exceptions)
try:
    try:
        raise ExceptionGroup("partly", [ValueError(1), OSError(2)])
    except* ValueError:
        print("handled value")
except ExceptionGroup as rest:
    print("left", repr(rest))
try:
    raise ValueError("plain")
except* ValueError as error:
    print(type(error).__name__, error.exceptions)
try:
    try:
        raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
    except* ValueError:
        raise KeyError("new")
    except* TypeError as error:
        raise error
except ExceptionGroup as error:
    print(repr(error))
for args in (("m", []), ("m", [1]), ("m",), (1, [ValueError()]), ("m", ValueError()), ("m", [KeyboardInterrupt()])):
    try:
        print(repr(ExceptionGroup(*args)))
    except Exception as error:
        print(type(error).__name__, error)
print(repr(BaseExceptionGroup("b", [ValueError()])), repr(BaseExceptionGroup("b", [KeyboardInterrupt()])), isinstance(group, Exception), issubclass(ExceptionGroup, BaseExceptionGroup))
try:
    try:
        raise ValueError
    except* ExceptionGroup:
        pass
except TypeError as error:
    print(error)
def f():
    try:
        raise ExceptionGroup("x", [ValueError(1)])
    except* ValueError:
        pass
    else:
        print("else")
    finally:
        print("finally")
f()


class MyGroup(ExceptionGroup):
    def derive(self, excs):
        return MyGroup(self.message + "!", excs)


print(repr(MyGroup("m", [ValueError(1), TypeError(2)]).split(ValueError)))
group.add_note("a note")
print(group.__notes__, group.subgroup(ValueError).__notes__)
