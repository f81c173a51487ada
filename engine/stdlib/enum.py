"""Enumerations."""

__all__ = ['EnumMeta', 'EnumType', 'Enum', 'IntEnum', 'StrEnum', 'Flag', 'IntFlag', 'auto',
           'unique', 'member', 'nonmember', 'verify', 'UNIQUE', 'ReprEnum', 'property', 'STRICT', 'CONFORM', 'EJECT',
           'KEEP', 'CONTINUOUS', 'NAMED_FLAGS', 'global_enum', 'show_flag_values', 'FlagBoundary', 'EnumCheck',
           'pickle_by_global_name', 'pickle_by_enum_name', 'global_str', 'global_enum_repr', 'global_flag_repr']


# Enum and Flag are made by their own metaclass, before they can be known to it.
MappingProxyType = type(type.__dict__)
_defined = False
_flag_class = None


class auto:
    """A value that the enumeration chooses."""

    def __init__(self, value=None):
        self.value = value


class member:
    def __init__(self, value):
        self.value = value


class nonmember:
    def __init__(self, value):
        self.value = value


def _is_descriptor(obj):
    cls = type(obj)
    return hasattr(cls, '__get__') or hasattr(cls, '__set__') or hasattr(cls, '__delete__')


def _is_special(name):
    return name.startswith('__') and name.endswith('__') or \
        name.startswith('_') and name.endswith('_')


class _EnumDict(dict):
    """The namespace of an enumeration's body: knows which names are members, in order."""

    def __init__(self, name):
        super().__init__()
        self._cls_name = name
        self._member_names = {}
        self._values = []
        self._ignore = ()
        self._generate = None

    def __setitem__(self, key, value):
        if key == '_ignore_':
            self._ignore = value.replace(',', ' ').split() if isinstance(value, str) else value
        elif key == '_generate_next_value_':
            self._generate = value.__func__ if isinstance(value, staticmethod) else value
        elif (_is_special(key) or key in self._ignore
              or key.startswith(f'_{self._cls_name}__')):
            pass
        elif isinstance(value, nonmember):
            value = value.value
        elif key in self._member_names:
            raise TypeError(f'{key!r} already defined as {self[key]!r}')
        elif isinstance(value, member) or not _is_descriptor(value):
            if key in self:
                raise TypeError(f'{key!r} already defined as {self[key]!r}')
            if isinstance(value, member):
                value = value.value
            value = self._choose(key, value)
            self._member_names[key] = None
            self._values.append(value)
        dict.__setitem__(self, key, value)

    def _choose(self, key, value):
        """Replaces auto() by the next value, also inside a tuple."""
        if isinstance(value, auto):
            if value.value is None:
                value.value = self._generate(key, 1, len(self._member_names), self._values[:])
            return value.value
        if isinstance(value, tuple) and any(isinstance(item, auto) for item in value):
            return tuple(self._choose(key, item) for item in value)
        return value


class EnumType(type):
    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        namespace = _EnumDict(cls)
        if bases and _defined:
            for base in bases:
                if isinstance(base, EnumType):
                    if base._member_names_:
                        raise TypeError(f'<enum {cls!r}> cannot extend {base!r}')
                    namespace._generate = base._generate_next_value_
        return namespace

    def __new__(metacls, cls, bases, namespace, **kwds):
        if not _defined:
            return super().__new__(metacls, cls, bases, dict(namespace))
        boundary = kwds.pop('boundary', None)
        members = [(name, namespace[name]) for name in namespace._member_names]
        plain = {name: value for name, value in namespace.items()
                 if name not in namespace._member_names and name not in namespace._ignore}
        if namespace._generate is not None and '_generate_next_value_' in plain:
            plain['_generate_next_value_'] = staticmethod(namespace._generate)
        enum_class = super().__new__(metacls, cls, bases, plain, **kwds)
        enum_class._boundary_ = boundary or getattr(enum_class, '_boundary_', None)
        enum_class._member_names_ = []
        enum_class._member_map_ = {}
        enum_class._value2member_map_ = {}
        data_type = _data_type(bases)
        enum_class._member_type_ = data_type
        new = None
        for base in enum_class.__mro__:
            if '__new__' in base.__dict__ and base.__dict__['__new__'] is not _enum_new:
                if base is not object:
                    new = base.__dict__['__new__']
                    new = getattr(new, '__func__', new)
                break
        enum_class._new_member_ = new
        # A data type's own methods do not hide the enumeration's.
        first_enum = bases[-1]
        for name in ('__repr__', '__str__', '__format__', '__reduce_ex__'):
            if name not in plain:
                found = getattr(enum_class, name)
                if found in (getattr(data_type, name, None), getattr(object, name, None)):
                    setattr(enum_class, name, getattr(first_enum, name))
        for name, value in members:
            enum_class._add(name, value, new, data_type)
        return enum_class

    def _add(cls, name, value, new, data_type):
        args = value if isinstance(value, tuple) else (value,)
        if new is not None and hasattr(new, '__code__'):
            obj = new(cls, *args)
        elif data_type is object:
            obj = object.__new__(cls)
        else:
            obj = data_type.__new__(cls, *args) if data_type is not str \
                else str.__new__(cls, *args)
        if '_value_' not in obj.__dict__:
            if data_type is object or data_type is tuple:
                obj._value_ = value
            else:
                obj._value_ = data_type(*args)
        value = obj._value_
        obj._name_ = name
        obj.__objclass__ = cls
        init = getattr(cls, '__init__', None)
        if init is not None and init is not object.__init__ and init is not Enum.__init__:
            obj.__init__(*args)
        obj._sort_order_ = len(cls._member_names_)
        # The same value again is another name of the same member.
        for existing in cls._member_map_.values():
            if existing._value_ == value:
                obj = existing
                break
        else:
            # A combination with a name is not a member of its own in iteration.
            is_flag = _flag_class is not None and issubclass(cls, _flag_class)
            if not is_flag or _is_single_bit(value):
                cls._member_names_.append(name)
        cls._member_map_[name] = obj
        type.__setattr__(cls, name, obj)
        try:
            cls._value2member_map_.setdefault(value, obj)
        except TypeError:
            pass            # not hashable: found by comparing

    def __call__(cls, value, names=None, *, module=None, qualname=None, type=None, start=1, boundary=None):
        if names is None and cls._member_map_:
            return _enum_new(cls, value)
        if names is None and type is None:
            raise TypeError(f'{cls} has no members; specify `names=()` if you meant to create a new, empty, enum')
        return _functional(cls, value, names or (), module, type, start)

    def __contains__(cls, value):
        if isinstance(value, cls):
            return True
        try:
            cls(value)
            return True
        except ValueError:
            return False

    def __iter__(cls):
        return (cls._member_map_[name] for name in cls._member_names_)

    def __reversed__(cls):
        return (cls._member_map_[name] for name in reversed(cls._member_names_))

    def __len__(cls):
        return len(cls._member_names_)

    def __bool__(cls):
        return True

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get('_member_map_', ()):
            raise AttributeError(f'cannot reassign member {name!r}')
        type.__setattr__(cls, name, value)

    def __delattr__(cls, name):
        if name in cls.__dict__.get('_member_map_', ()):
            raise AttributeError(f'{cls.__name__!r} cannot delete member {name!r}.')
        type.__delattr__(cls, name)

    def __repr__(cls):
        is_flag = _flag_class is not None and issubclass(cls, _flag_class)
        kind = 'flag' if is_flag else 'enum'
        return f'<{kind} {cls.__name__!r}>'

    @property
    def __members__(cls):
        return MappingProxyType(cls._member_map_)


EnumMeta = EnumType


def _data_type(bases):
    for base in bases:
        for cls in base.__mro__:
            if cls is object or isinstance(cls, EnumType):
                member_type = cls.__dict__.get('_member_type_', object)
                if member_type is not object:
                    return member_type
                continue
            if cls.__module__ == 'builtins' and cls in (int, str, float, bytes, tuple, complex):
                return cls
    return object


def _functional(cls, class_name, names, module, mixin, start):
    if isinstance(names, str):
        names = names.replace(',', ' ').split()
    if isinstance(names, dict):
        names = list(names.items())
    namespace = EnumType.__prepare__(class_name, (cls,))
    last_values = []
    for i, item in enumerate(names):
        if isinstance(item, str):
            namespace[item] = cls._generate_next_value_(item, start, i, last_values[:])
            last_values.append(namespace[item])
        else:
            namespace[item[0]] = item[1]
    bases = (cls,) if mixin is None else (mixin, cls)
    if module is not None:
        namespace['__module__'] = module
    return EnumType(class_name, bases, namespace)


def _enum_new(cls, value):
    """Looks the member up: Color(1)."""
    if type(value) is cls:
        return value
    try:
        return cls._value2member_map_[value]
    except KeyError:
        pass
    except TypeError:
        for found in cls._member_map_.values():
            if found._value_ == value:
                return found
    found = cls._missing_(value)
    if isinstance(found, cls) or _flag_class is not None and issubclass(cls, _flag_class) and isinstance(found, int):
        return found
    if found is None:
        raise ValueError(f'{value!r} is not a valid {cls.__qualname__}')
    raise TypeError(f'error in {cls.__name__}._missing_: returned {found!r} instead of None or a '
                    'valid member')


def _property(attribute, name):
    def fixed(what):
        def refuse(self, *value):
            raise AttributeError(f"<enum 'Enum'> cannot {what} attribute {name!r}")
        return refuse

    return property(lambda self: getattr(self, attribute), fixed('set'), fixed('delete'))


class Enum(metaclass=EnumType):
    _member_names_ = []
    _member_map_ = {}
    _member_type_ = object

    def __init__(self, *args, **kwds):
        pass

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start
        try:
            last = sorted(last_values)[-1]
        except TypeError:
            raise TypeError('unable to sort non-numeric values') from None
        try:
            return last + 1
        except TypeError:
            raise TypeError(f'unable to increment {last!r}') from None

    @classmethod
    def _missing_(cls, value):
        return None

    name = _property('_name_', 'name')
    value = _property('_value_', 'value')

    def __repr__(self):
        return f'<{self.__class__.__name__}.{self._name_}: {self._value_!r}>'

    def __str__(self):
        return f'{self.__class__.__name__}.{self._name_}'

    def __format__(self, spec):
        return format(str(self), spec)

    def __hash__(self):
        return hash(self._name_)

    def __reduce_ex__(self, proto):
        return self.__class__, (self._value_,)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __dir__(self):
        return ['__class__', '__doc__', '__module__', 'name', 'value']


Enum.__new__ = _enum_new
_defined = True


class ReprEnum(Enum):
    """Only repr() is the enumeration's: str() and format() are the data type's."""


class IntEnum(int, ReprEnum):
    __repr__ = Enum.__repr__

    def __str__(self):
        return int.__repr__(self)

    def __format__(self, spec):
        return int.__format__(self, spec)

    def __hash__(self):
        return int.__hash__(self)


class StrEnum(str, ReprEnum):
    __repr__ = Enum.__repr__

    def __new__(cls, *values):
        if len(values) > 3:
            raise TypeError(f'too many arguments for str(): {values!r}')
        for value, what in zip(values, ('{!r} is not a string', 'encoding must be a string, not {!r}', 'errors must be a string, not {!r}')):
            if not isinstance(value, str) and not (value is values[0] and len(values) > 1):
                raise TypeError(what.format(value))
        value = str(*values)
        member = str.__new__(cls, value)
        member._value_ = value
        return member

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()

    def __str__(self):
        return str.__str__(self)

    def __format__(self, spec):
        return str.__format__(self, spec)

    def __hash__(self):
        return str.__hash__(self)


def _is_single_bit(value):
    return isinstance(value, int) and value > 0 and value & (value - 1) == 0


def _bits(value, width):
    if value < 0:
        return f'0b1 {value + (1 << width):0{width}b}'
    return f'0b0 {value:0{width}b}'


class Flag(Enum):
    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start
        last = max(last_values)
        try:
            return 1 << last.bit_length()
        except Exception:
            raise TypeError(f'invalid flag value {last!r}') from None

    @classmethod
    def _missing_(cls, value):
        """A combination of members, made when it is first asked for."""
        if not isinstance(value, int):
            raise ValueError(f'{value!r} is not a valid {cls.__qualname__}')
        given = value
        boundary = cls._boundary_ or (KEEP if issubclass(cls, int) else STRICT)
        everything, singles = _masks(cls)
        top = 1 << everything.bit_length()
        if not -top <= value < top or value & (top - 1 ^ everything):
            if boundary is STRICT:
                width = max(value.bit_length(), everything.bit_length())
                raise ValueError(f'{cls!r} invalid value {value!r}\n    given {_bits(value, width)}\n'
                                 f'  allowed {_bits(everything, width)}')
            if boundary is EJECT:
                return value
            if boundary is CONFORM:
                value &= everything
            elif value < 0:
                value += max(top, 1 << value.bit_length())
        if value < 0:
            value = value + top if boundary in (EJECT, KEEP) else value & singles
        if value in cls._value2member_map_:
            found = cls._value2member_map_[given] = cls._value2member_map_[value]
            return found
        if cls._member_type_ is object:
            obj = object.__new__(cls)
        else:
            obj = int.__new__(cls, value)
        obj._value_ = value
        names = [m._name_ for m in cls if m._value_ & value]
        unknown = value & ~everything
        if names and unknown:
            names.append(str(unknown))
        obj._name_ = '|'.join(names) if names else None
        obj._sort_order_ = -1
        cls._value2member_map_[value] = cls._value2member_map_[given] = obj
        return obj

    def __iter__(self):
        return (m for m in self.__class__ if m._value_ & self._value_)

    def __len__(self):
        return self._value_.bit_count()

    def __contains__(self, other):
        if not isinstance(other, self.__class__):
            raise TypeError(f"unsupported operand type(s) for 'in': "
                            f"{type(other).__qualname__!r} and {self.__class__.__qualname__!r}")
        return other._value_ & self._value_ == other._value_

    def __repr__(self):
        name = self.__class__.__name__
        if self._name_ is None:
            return f'<{name}: {self._value_!r}>'
        return f'<{name}.{self._name_}: {self._value_!r}>'

    def __str__(self):
        name = self.__class__.__name__
        if self._name_ is None:
            return f'{name}({self._value_!r})'
        return f'{name}.{self._name_}'

    def __bool__(self):
        return bool(self._value_)

    def _other(self, other):
        if isinstance(other, self.__class__):
            return other._value_
        if isinstance(self, int) and isinstance(other, int):
            return int(other)
        return None

    def __or__(self, other):
        value = self._other(other)
        return NotImplemented if value is None else self.__class__(self._value_ | value)

    def __and__(self, other):
        value = self._other(other)
        return NotImplemented if value is None else self.__class__(self._value_ & value)

    def __xor__(self, other):
        value = self._other(other)
        return NotImplemented if value is None else self.__class__(self._value_ ^ value)

    __ror__, __rand__, __rxor__ = __or__, __and__, __xor__

    def __invert__(self):
        cls = self.__class__
        if (cls._boundary_ or (KEEP if isinstance(self, int) else STRICT)) in (EJECT, KEEP):
            return cls(~self._value_)
        return cls(_masks(cls)[1] & ~self._value_)

    def __hash__(self):
        return hash(self._value_)


_flag_class = Flag


def _masks(cls):
    """All bits its members have, and those that are members."""
    everything = singles = 0
    for m in cls._member_map_.values():
        value = m._value_
        if isinstance(value, int):
            everything |= value
            if value > 0 and not value & value - 1:
                singles |= value
    return everything, singles


class IntFlag(int, Flag):
    __repr__ = Flag.__repr__
    __or__, __and__, __xor__, __invert__ = (Flag.__or__, Flag.__and__, Flag.__xor__,
                                            Flag.__invert__)
    __ror__, __rand__, __rxor__ = Flag.__ror__, Flag.__rand__, Flag.__rxor__

    def __str__(self):
        return int.__repr__(self)

    def __format__(self, spec):
        return int.__format__(self, spec)

    def __hash__(self):
        return int.__hash__(self)


def unique(enumeration):
    duplicates = [(name, m._name_) for name, m in enumeration._member_map_.items()
                  if name != m._name_]
    if duplicates:
        shown = ', '.join(f'{alias} -> {name}' for alias, name in duplicates)
        raise ValueError(f'duplicate values found in {enumeration!r}: {shown}')
    return enumeration


class verify:
    """Checks an enumeration when it is defined."""

    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        name = enumeration.__name__
        for check in self.checks:
            if check is UNIQUE:
                unique(enumeration)
            elif check is CONTINUOUS:
                values = {m.value for m in enumeration}
                if len(values) < 2:
                    continue
                low, high = min(values), max(values)
                if issubclass(enumeration, Flag):
                    missing = [1 << i for i in range(low.bit_length() - 1, high.bit_length()) if 1 << i not in values]
                else:
                    missing = [i for i in range(low, high + 1) if i not in values]
                if missing:
                    raise ValueError(f'invalid {"flag" if issubclass(enumeration, Flag) else "enum"} {name!r}: missing values '
                                     + ', '.join(map(str, missing)))
            elif check is NAMED_FLAGS:
                known = 0
                for m in enumeration:
                    known |= m.value
                for alias, m in enumeration.__members__.items():
                    rest = m.value & ~known
                    if rest:
                        raise ValueError(f'invalid Flag {name!r}: alias {alias} is missing value {rest:#x} '
                                         '[use enum.show_flag_values(value) for details]')
        return enumeration


class FlagBoundary(StrEnum):
    STRICT = auto()
    CONFORM = auto()
    EJECT = auto()
    KEEP = auto()


STRICT, CONFORM, EJECT, KEEP = FlagBoundary


class EnumCheck(StrEnum):
    CONTINUOUS = 'no skipped integer values'
    NAMED_FLAGS = 'multi-flag aliases may not contain unnamed flags'
    UNIQUE = 'one name per value'


CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck
property = property


def pickle_by_global_name(self, proto):
    return self.name


def pickle_by_enum_name(self, proto):
    return getattr, (self.__class__, self._name_)


def global_enum_repr(self):
    return f'{self.__class__.__module__.split(".")[-1]}.{self._name_}'


def global_flag_repr(self):
    module = self.__class__.__module__.split('.')[-1]
    if self._name_ is None:
        return f'{module}.{self.__class__.__name__}({self._value_!r})'
    names = [m._name_ for m in self.__class__ if m._value_ & self._value_]
    rest = self._value_
    for m in self.__class__:
        rest &= ~m._value_
    return '|'.join([f'{module}.{name}' for name in names] + ([hex(rest)] if rest else []))


def global_str(self):
    return repr(self)


def global_enum(cls, update_str=False):
    """The members become names of their module, and show as such."""
    cls.__repr__ = global_flag_repr if issubclass(cls, Flag) else global_enum_repr
    if not issubclass(cls, ReprEnum) or update_str:
        cls.__str__ = global_str
    import sys
    sys.modules[cls.__module__].__dict__.update(cls.__members__)
    return cls


def show_flag_values(value):
    return [1 << i for i in range(value.bit_length()) if value >> i & 1]
