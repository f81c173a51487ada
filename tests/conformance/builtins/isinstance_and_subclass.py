# isinstance and issubclass with tuples, unions, abstract classes and strange arguments.
import collections.abc as c
class Duck:
    def __len__(self): return 0
    def __iter__(self): return iter(())
    def __contains__(self, x): return False
print(isinstance(1, (str, (int,))), isinstance(True, int), isinstance(1, int | str), issubclass(bool, int), isinstance([], c.Sequence), isinstance({}, c.Mapping), isinstance(Duck(), c.Collection), isinstance(Duck(), c.Hashable), issubclass(list, c.Iterable), isinstance(iter([]), c.Iterator), isinstance(len, c.Callable), isinstance(None, type(None)), isinstance(int, type), issubclass(type, object))
for f in (lambda: isinstance(1, 5), lambda: issubclass(1, int), lambda: isinstance(1, [int]), lambda: issubclass(int, "x"), lambda: isinstance(1), lambda: isinstance([], list[int]), lambda: issubclass(int, (str, 5))):
    try: print(f())
    except TypeError as e: print(e)
