"""What the built-in functions, types and methods do, in a sentence each and in our own words: their __doc__,
and help(). Loaded when somebody asks."""

_TEXT = '''
abs|Return how far a number is from zero: |x|.
aiter|Return the asynchronous iterator of an object.
all|Return True if no item of the iterable is false.
anext|Return an awaitable for the next item of an asynchronous iterator.
any|Return True if at least one item of the iterable is true.
ascii|Return what repr() gives, with escapes for all that is not ASCII.
bin|Return an int as text with binary digits, after '0b'.
bool|True or False: the truth of an object.
breakpoint|Stop here in a debugger.
bytearray|A sequence of bytes that can be changed.
bytes|A sequence of bytes that cannot be changed.
callable|Return whether an object can be called.
chr|Return the character with this Unicode code point.
classmethod|Make a function a method that is given the class instead of an instance.
compile|Turn source text into a code object for exec() or eval().
complex|A complex number, from a real and an imaginary part.
delattr|Delete an attribute by its name, as `del x.name` does.
dict|A mapping from hashable keys to values, in the order the keys came in.
dir|Return a sorted list of names: of an object's attributes, or of those defined here.
divmod|Return the tuple (a // b, a % b).
enumerate|An iterator of pairs: a count, and an item of the iterable.
eval|Compute an expression given as text or as a code object.
exec|Run statements given as text or as a code object.
filter|An iterator of those items for which the function is true.
float|A floating-point number of double precision, from a number or a text.
format|Return an object as text, formatted as the specification says.
frozenset|A set of hashable items that cannot be changed.
getattr|Return an attribute by its name, or the default if there is none.
globals|Return the dict of the names that are global here.
hasattr|Return whether an object has an attribute of this name.
hash|Return the hash of an object; objects that are equal have the same one.
help|Show what is known about an object.
hex|Return an int as text with hexadecimal digits, after '0x'.
id|Return a number that no other object has while this one exists.
input|Read a line from standard input, after showing a prompt.
int|A whole number of any size, from a number or from a text in some base.
isinstance|Return whether an object is an instance of a class or of one of several.
issubclass|Return whether a class is derived from another or from one of several.
iter|Return an iterator over an object, or over what a function returns until a certain value.
len|Return how many items a container has.
list|A sequence that can be changed, of any objects.
locals|Return the dict of the names that are local here.
map|An iterator of what the function makes of each item.
max|Return the largest item.
memoryview|A view of the bytes of another object that copies nothing.
min|Return the smallest item.
next|Return the next item of an iterator, or the default when there is none.
object|The class all others are derived from.
oct|Return an int as text with octal digits, after '0o'.
open|Open a file and return an object to read it or write it with.
ord|Return the Unicode code point of a character.
pow|Return base to the power exp, modulo mod if that is given.
print|Write objects as text, with separators between them and an end.
property|An attribute that is computed, set or deleted by functions.
range|The ints from start to stop in steps, without storing them.
repr|Return an object as text for programmers.
reversed|An iterator over a sequence from its end.
round|Round a number to so many digits after the point; halves go to the even neighbour.
set|A set of hashable items.
setattr|Set an attribute by its name, as `x.name = value` does.
slice|The bounds and the step of a subscript such as [1:10:2].
sorted|Return a new list with the items in ascending order.
staticmethod|Make a function a method that is given neither the instance nor the class.
str|A text: a sequence of Unicode characters that cannot be changed.
sum|Return the sum of the items and a start value.
super|Give access to the methods of the next class in the method resolution order.
tuple|A sequence that cannot be changed, of any objects.
type|The class of an object, or a new class from a name, bases and a dict.
vars|Return the dict of an object's attributes, or the local names.
zip|An iterator of tuples: the first items of all iterables, the second ones, and so on.
BaseException|The class all exceptions are derived from.
Exception|The class of exceptions a program may want to handle.
ArithmeticError|The class of errors in computations.
AssertionError|An assert statement found its condition false.
AttributeError|An object has no such attribute.
BaseExceptionGroup|Several exceptions raised together.
BlockingIOError|An operation would have to wait.
BrokenPipeError|Nobody reads any more from what is written to.
ChildProcessError|There is no such child process.
ConnectionError|Something is wrong with a connection.
EOFError|input() found the end of the file.
ExceptionGroup|Several exceptions raised together.
FileExistsError|There is a file of that name already.
FileNotFoundError|There is no file of that name.
GeneratorExit|A generator or a coroutine is being closed.
ImportError|A module or a name in it cannot be imported.
IndexError|A sequence has no item at this index.
InterruptedError|A signal interrupted a system call.
KeyError|A mapping has no such key.
KeyboardInterrupt|The user asked the program to stop.
LookupError|The class of failed look-ups, by index or by key.
MemoryError|There is not enough memory.
ModuleNotFoundError|There is no module of that name.
NameError|A name is not defined.
NotImplementedError|A method has to be defined by a derived class.
OSError|A system call failed.
OverflowError|The result of a computation is too large.
PermissionError|The system does not allow that.
ProcessLookupError|There is no such process.
RecursionError|Too many calls inside each other.
ReferenceError|A weak reference's object is gone.
RuntimeError|An error of no other kind.
StopAsyncIteration|An asynchronous iterator has no more items.
StopIteration|An iterator has no more items.
SyntaxError|The source text is not Python.
SystemError|The interpreter itself made a mistake.
SystemExit|The program asks to end.
TimeoutError|It took too long.
TypeError|An object is of the wrong type.
UnboundLocalError|A local name is read before it is set.
UnicodeDecodeError|Bytes are not text in this encoding.
UnicodeEncodeError|This encoding cannot express the text.
ValueError|An argument is of the right type, but its value is not right.
Warning|The class all warnings are derived from.
ZeroDivisionError|A number was divided by zero.
str.capitalize|Return the text with its first character upper case and the rest lower case.
str.casefold|Return the text in a form for comparing without regard to case.
str.center|Return the text in the middle of so many characters.
str.count|Return how often a text occurs, without overlaps.
str.encode|Return the text as bytes in an encoding.
str.endswith|Return whether the text ends with a suffix or with one of several.
str.expandtabs|Return the text with spaces instead of tabs.
str.find|Return where a text first occurs, -1 if nowhere.
str.format|Return the text with values in place of its {fields}.
str.format_map|Return the text with values of a mapping in place of its {fields}.
str.index|Return where a text first occurs; ValueError if nowhere.
str.isalnum|Return whether all characters are letters or digits, and there is one.
str.isalpha|Return whether all characters are letters, and there is one.
str.isascii|Return whether all characters are ASCII.
str.isdecimal|Return whether all characters are decimal digits, and there is one.
str.isdigit|Return whether all characters are digits, and there is one.
str.isidentifier|Return whether the text could be a name in Python.
str.islower|Return whether all letters are lower case, and there is one.
str.isnumeric|Return whether all characters are numeric, and there is one.
str.isprintable|Return whether all characters can be printed.
str.isspace|Return whether all characters are white space, and there is one.
str.istitle|Return whether words begin with upper case and go on in lower case.
str.isupper|Return whether all letters are upper case, and there is one.
str.join|Return the texts of an iterable, joined with this one between them.
str.ljust|Return the text, filled up on the right to so many characters.
str.lower|Return the text in lower case.
str.lstrip|Return the text without white space, or other characters, at its beginning.
str.maketrans|Return a table for translate().
str.partition|Return what is before the first separator, the separator, and what is behind.
str.removeprefix|Return the text without a prefix, if it begins with that.
str.removesuffix|Return the text without a suffix, if it ends with that.
str.replace|Return the text with another one in place of each occurrence of a part.
str.rfind|Return where a text last occurs, -1 if nowhere.
str.rindex|Return where a text last occurs; ValueError if nowhere.
str.rjust|Return the text, filled up on the left to so many characters.
str.rpartition|Return what is before the last separator, the separator, and what is behind.
str.rsplit|Return the words of the text; limits count from the right.
str.rstrip|Return the text without white space, or other characters, at its end.
str.split|Return the words of the text: what is between separators.
str.splitlines|Return the lines of the text.
str.startswith|Return whether the text begins with a prefix or with one of several.
str.strip|Return the text without white space, or other characters, at its ends.
str.swapcase|Return the text with upper case for lower case and the other way round.
str.title|Return the text with each word beginning in upper case.
str.translate|Return the text with each character replaced as a table says.
str.upper|Return the text in upper case.
str.zfill|Return the text, filled up with zeros behind its sign.
list.append|Add an item at the end.
list.clear|Remove all items.
list.copy|Return a new list with the same items.
list.count|Return how many items are equal to a value.
list.extend|Add the items of an iterable at the end.
list.index|Return where a value first occurs; ValueError if nowhere.
list.insert|Put an item in front of the one at an index.
list.pop|Remove an item, the last one if no index is given, and return it.
list.remove|Remove the first item equal to a value; ValueError if there is none.
list.reverse|Reverse the order of the items, in place.
list.sort|Sort the items in ascending order, in place.
tuple.count|Return how many items are equal to a value.
tuple.index|Return where a value first occurs; ValueError if nowhere.
dict.clear|Remove all items.
dict.copy|Return a new dict with the same items.
dict.fromkeys|Return a new dict with keys from an iterable, all with the same value.
dict.get|Return the value of a key, or the default if there is none.
dict.items|Return a view of the pairs (key, value).
dict.keys|Return a view of the keys.
dict.pop|Remove a key and return its value, or the default if there is none.
dict.popitem|Remove the pair that came last and return it.
dict.setdefault|Return the value of a key, after setting it to the default if there is none.
dict.update|Take over the items of another mapping, of pairs, or of keywords.
dict.values|Return a view of the values.
set.add|Put an item into the set.
set.clear|Remove all items.
set.copy|Return a new set with the same items.
set.difference|Return the items that are in none of the others.
set.difference_update|Remove all items that are in one of the others.
set.discard|Remove an item if it is there.
set.intersection|Return the items that are in all others, too.
set.intersection_update|Keep only the items that are in all others, too.
set.isdisjoint|Return whether no item is in the other.
set.issubset|Return whether all items are in the other.
set.issuperset|Return whether all items of the other are in this one.
set.pop|Remove some item and return it; KeyError if the set is empty.
set.remove|Remove an item; KeyError if it is not there.
set.symmetric_difference|Return the items that are in one of both only.
set.symmetric_difference_update|Keep and add the items that are in one of both only.
set.union|Return the items of the set and of all others.
set.update|Add the items of all others.
int.as_integer_ratio|Return the pair (the int, 1).
int.bit_count|Return how many ones the absolute value has in binary.
int.bit_length|Return how many binary digits the absolute value needs.
int.conjugate|Return the int itself.
int.from_bytes|Return the int that bytes stand for.
int.to_bytes|Return bytes that stand for the int.
float.as_integer_ratio|Return two ints whose quotient is exactly the float.
float.fromhex|Return the float of a hexadecimal text.
float.hex|Return the float as a hexadecimal text.
float.is_integer|Return whether the float is a whole number.
'''
_TEXTS = dict([line.split('|', 1) for line in _TEXT.split('\n') if line])


def find(owner, name):
    """The sentence for `name`, a built-in function or type, or for a method of the built-in type `owner`."""
    if not owner:
        return _TEXTS.get(name)
    found = _TEXTS.get(f'{owner}.{name}')
    if found is None and owner == 'frozenset':
        found = _TEXTS.get('set.' + name)
    if found is None and owner in ('bytes', 'bytearray'):
        found = _TEXTS.get('str.' + name, _TEXTS.get('list.' + name))
        found = found and found.replace('the text', 'the bytes').replace('a text', 'bytes').replace('characters', 'bytes')
    return found or f'The method {name}() of {owner}.'


def _heading(obj):
    """(what it is, how it is written in the first line of help())"""
    import inspect
    name = getattr(obj, '__name__', type(obj).__name__)
    module = getattr(obj, '__module__', None) or 'builtins'
    if inspect.ismodule(obj):
        return f'module {name}', name
    if inspect.isclass(obj):
        bases = ', '.join([b.__name__ if b.__module__ == obj.__module__ else f'{b.__module__}.{b.__name__}' for b in obj.__bases__])
        return f'class {name} in module {module}', f'class {name}({bases})' if bases else f'class {name}'
    if not callable(obj) or not hasattr(obj, '__name__'):
        kind = type(obj)
        return f'{kind.__name__} object', f'class {kind.__name__}'
    try:
        signature = str(inspect.signature(obj))
    except (TypeError, ValueError):
        signature = '(...)'
    if inspect.ismethod(obj):
        owner = type(obj.__self__)
        return f'method {name} in module {module}', f'{name}{signature} method of {owner.__module__}.{owner.__name__} instance'
    kind = 'function' if inspect.isfunction(obj) else 'built-in function' if '.' not in obj.__qualname__ else 'method_descriptor'
    if inspect.iscoroutinefunction(obj):
        name = 'async ' + name
    return f'{kind} {obj.__name__} in module {module}', name + signature


def _documented(doc, indent):
    import inspect
    return ''.join([(indent + line).rstrip() + '\n' for line in inspect.cleandoc(doc).split('\n')]) if doc else ''


def show_help(obj):
    import inspect
    if isinstance(obj, str):
        import builtins
        import sys
        obj = getattr(builtins, obj, None) or sys.modules.get(obj) or obj
    what, first = _heading(obj)
    text = f'Help on {what}:\n\n'
    if inspect.ismodule(obj):
        text += f'NAME\n    {first}\n'
        names = [name for name in getattr(obj, '__all__', None) or sorted(obj.__dict__) if not name.startswith('_')]
        if obj.__doc__:
            text += '\nDESCRIPTION\n' + _documented(obj.__doc__, '    ')
        text += '\nCONTENTS\n' + ''.join([f'    {name}\n' for name in names])
    elif inspect.isclass(obj) or first.startswith('class '):
        kind = obj if inspect.isclass(obj) else type(obj)
        text += first + '\n' + _documented(kind.__doc__, ' |  ')
        members = [(n, v) for n, v in sorted(kind.__dict__.items()) if callable(v) and not (n.startswith('__') and kind.__module__ == 'builtins')]
        if members:
            text += ' |\n |  Methods defined here:\n'
        for name, member in members:
            text += f' |\n |  {_heading(member)[1]}\n' + _documented(getattr(member, '__doc__', None), ' |      ')
    else:
        text += first + '\n' + _documented(getattr(obj, '__doc__', None), '    ')
    print(text)
