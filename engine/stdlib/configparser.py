"""INI files."""
import re
from collections.abc import MutableMapping

__all__ = ['NoSectionError', 'DuplicateOptionError', 'DuplicateSectionError', 'NoOptionError', 'InterpolationError',
           'InterpolationDepthError', 'InterpolationMissingOptionError', 'InterpolationSyntaxError', 'ParsingError',
           'MissingSectionHeaderError', 'ConfigParser', 'RawConfigParser', 'Interpolation', 'BasicInterpolation',
           'ExtendedInterpolation', 'SectionProxy', 'ConverterMapping', 'DEFAULTSECT', 'MAX_INTERPOLATION_DEPTH']

DEFAULTSECT = 'DEFAULT'
MAX_INTERPOLATION_DEPTH = 10
_UNSET = object()


class Error(Exception):
    def __init__(self, msg=''):
        self.message = msg
        Exception.__init__(self, msg)

    def __repr__(self):
        return self.message

    __str__ = __repr__


class NoSectionError(Error):
    def __init__(self, section):
        Error.__init__(self, f'No section: {section!r}')
        self.section = section
        self.args = (section,)


class DuplicateSectionError(Error):
    def __init__(self, section, source=None, lineno=None):
        place = '' if source is None else f'While reading from {source!r}' + (
            f' [line {lineno:2d}]' if lineno is not None else '') + ': section '
        text = f'{place}{section!r} already exists'
        Error.__init__(self, text if source is not None else 'Section ' + text)
        self.section, self.source, self.lineno = section, source, lineno
        self.args = (section, source, lineno)


class DuplicateOptionError(Error):
    def __init__(self, section, option, source=None, lineno=None):
        text = f'{option!r} in section {section!r} already exists'
        if source is not None:
            text = f'While reading from {source!r}' + (f' [line {lineno:2d}]' if lineno is not None else '') + ': option ' + text
        else:
            text = 'Option ' + text
        Error.__init__(self, text)
        self.section, self.option, self.source, self.lineno = section, option, source, lineno
        self.args = (section, option, source, lineno)


class NoOptionError(Error):
    def __init__(self, option, section):
        Error.__init__(self, f'No option {option!r} in section: {section!r}')
        self.option, self.section = option, section
        self.args = (option, section)


class InterpolationError(Error):
    def __init__(self, option, section, msg):
        Error.__init__(self, msg)
        self.option, self.section = option, section
        self.args = (option, section, msg)


class InterpolationMissingOptionError(InterpolationError):
    def __init__(self, option, section, rawval, reference):
        InterpolationError.__init__(self, option, section, (
            f'Bad value substitution: option {option!r} in section {section!r} contains an interpolation key '
            f'{reference!r} which is not a valid option name. Raw value: {rawval!r}'))
        self.reference = reference
        self.args = (option, section, rawval, reference)


class InterpolationSyntaxError(InterpolationError):
    pass


class InterpolationDepthError(InterpolationError):
    def __init__(self, option, section, rawval):
        InterpolationError.__init__(self, option, section, (
            f'Recursion limit exceeded in value substitution: option {option!r} in section {section!r} contains an '
            f'interpolation key which cannot be substituted in {MAX_INTERPOLATION_DEPTH} steps. Raw value: {rawval!r}'))
        self.args = (option, section, rawval)


class ParsingError(Error):
    def __init__(self, source, *args):
        super().__init__(f'Source contains parsing errors: {source!r}')
        self.source, self.errors = source, []
        self.args = (source,)

    def append(self, lineno, line):
        self.errors.append((lineno, line))
        self.message += f'\n\t[line {lineno:2d}]: {line!r}'


class MissingSectionHeaderError(ParsingError):
    def __init__(self, filename, lineno, line):
        Error.__init__(self, f'File contains no section headers.\nfile: {filename!r}, line: {lineno}\n{line!r}')
        self.source, self.lineno, self.line, self.errors = filename, lineno, line, []
        self.args = (filename, lineno, line)


class Interpolation:
    """None at all."""

    def before_get(self, parser, section, option, value, defaults):
        return value

    def before_set(self, parser, section, option, value):
        return value

    before_read = before_write = before_set


class _Expanding(Interpolation):
    """Replaces references that begin with a mark; a doubled mark stands for itself."""

    def before_get(self, parser, section, option, value, defaults):
        return self._expand(parser, option, value, section, defaults, 1)

    def before_set(self, parser, section, option, value):
        rest = re.sub(self._reference, '', value.replace(2 * self._mark, ''))
        if self._mark in rest:
            raise ValueError(f'invalid interpolation syntax in {value!r} at position {rest.find(self._mark)}')
        return value

    def _expand(self, parser, option, text, section, names, depth):
        raw = parser.get(section, option, raw=True, fallback=text)
        if depth > MAX_INTERPOLATION_DEPTH:
            raise InterpolationDepthError(option, section, raw)
        mark, out = self._mark, []
        while (at := text.find(mark)) >= 0:
            out.append(text[:at])
            text = text[at:]
            kind = text[1:2]
            if kind == mark:
                out.append(mark)
                text = text[2:]
                continue
            if kind != self._open:
                raise InterpolationSyntaxError(
                    option, section, f"'{mark}' must be followed by '{mark}' or '{self._open}', found: {text!r}")
            m = re.match(self._reference, text)
            if m is None:
                raise InterpolationSyntaxError(option, section, f'bad interpolation variable reference {text!r}')
            text = text[m.end():]
            out.append(self._value(parser, option, m.group(1), section, names, depth, raw))
        return ''.join(out) + text


class BasicInterpolation(_Expanding):
    """%(name)s"""

    _mark, _open, _reference = '%', '(', r'%\(([^)]+)\)s'

    def _value(self, parser, option, name, section, names, depth, raw):
        name = parser.optionxform(name)
        if name not in names:
            raise InterpolationMissingOptionError(option, section, raw, name)
        value = names[name]
        return self._expand(parser, option, value, section, names, depth + 1) if '%' in value else value


class ExtendedInterpolation(_Expanding):
    """${section:name}"""

    _mark, _open, _reference = '$', '{', r'\$\{([^}]+)\}'

    def _value(self, parser, option, reference, section, names, depth, raw):
        path = reference.split(':')
        try:
            if len(path) == 1:
                home, name = section, parser.optionxform(path[0])
                value = names[name]
            elif len(path) == 2:
                home, name = path[0], parser.optionxform(path[1])
                value = parser.get(home, name, raw=True)
            else:
                raise InterpolationSyntaxError(option, section, f"More than one ':' found: {'${' + reference + '}'!r}")
        except (KeyError, NoSectionError, NoOptionError):
            raise InterpolationMissingOptionError(option, section, raw, reference) from None
        if '$' in value:
            value = self._expand(parser, name, value, home, dict(parser.items(home, raw=True)), depth + 1)
        return value


class RawConfigParser(MutableMapping):
    BOOLEAN_STATES = {'1': True, 'yes': True, 'true': True, 'on': True,
                      '0': False, 'no': False, 'false': False, 'off': False}
    _DEFAULT_INTERPOLATION = Interpolation()
    SECTCRE = re.compile(r'\[(?P<header>.+)\]')

    def __init__(self, defaults=None, dict_type=dict, allow_no_value=False, *, delimiters=('=', ':'),
                 comment_prefixes=('#', ';'), inline_comment_prefixes=None, strict=True, empty_lines_in_values=True,
                 default_section=DEFAULTSECT, interpolation=_UNSET, converters=None, allow_unnamed_section=False):
        self._dict = dict_type
        self._sections, self._defaults = dict_type(), dict_type()
        self._allow_no_value = allow_no_value
        self._delimiters = tuple(delimiters)
        self._comments = tuple(comment_prefixes or ())
        self._inline = tuple(inline_comment_prefixes or ())
        self._strict = strict
        self._empty_lines = empty_lines_in_values
        self.default_section = default_section
        self._interpolation = self._DEFAULT_INTERPOLATION if interpolation is _UNSET else interpolation or Interpolation()
        self._proxies = {default_section: SectionProxy(self, default_section)}
        self._converters = {'int': int, 'float': float, 'boolean': self._convert_to_boolean, **(converters or {})}
        for name in converters or ():
            setattr(self, 'get' + name, self._getter(name))
        self.converters = ConverterMapping(self)
        if defaults:
            self.read_dict({default_section: defaults})

    def _getter(self, name):
        def get(section, option, *, raw=False, vars=None, fallback=_UNSET):
            return self._get_conv(section, option, self._converters[name], raw=raw, vars=vars, fallback=fallback)
        return get

    def optionxform(self, optionstr):
        return optionstr.lower()

    def defaults(self):
        return self._defaults

    def sections(self):
        return list(self._sections)

    def add_section(self, section):
        if section in self._sections:
            raise DuplicateSectionError(section)
        if section == self.default_section:
            raise ValueError(f'Invalid section name: {section!r}')
        self._sections[section] = self._dict()
        self._proxies[section] = SectionProxy(self, section)

    def has_section(self, section):
        return section in self._sections

    def options(self, section):
        if section not in self._sections:
            raise NoSectionError(section)
        return list({**self._sections[section], **self._defaults})

    def read(self, filenames, encoding=None):
        if isinstance(filenames, (str, bytes)) or hasattr(filenames, '__fspath__'):
            filenames = [filenames]
        done = []
        for name in filenames:
            try:
                with open(name, encoding=encoding) as file:
                    self._read(file, str(name))
            except OSError:
                continue
            done.append(name)
        return done

    def read_file(self, f, source=None):
        self._read(f, source if source is not None else getattr(f, 'name', '<???>'))

    def read_string(self, string, source='<string>'):
        self._read(string.splitlines(True), source)

    def read_dict(self, dictionary, source='<dict>'):
        seen = set()
        for section, options in dictionary.items():
            section = str(section)
            if section != self.default_section and section not in self._sections:
                self.add_section(section)
            elif self._strict and section in seen:
                raise DuplicateSectionError(section)
            seen.add(section)
            names = set()
            for key, value in options.items():
                key = self.optionxform(str(key))
                if self._strict and key in names:
                    raise DuplicateOptionError(section, key, source)
                names.add(key)
                self.set(section, key, None if value is None else str(value))

    def _read(self, lines, source):
        delimiters = '|'.join([re.escape(d) for d in self._delimiters])
        pattern = re.compile(rf'(?P<option>.*?)\s*(?:(?P<vi>{delimiters})\s*(?P<value>.*))' + (
            '?$' if self._allow_no_value else '$'))
        seen = set()
        options = name = section = error = None
        indent = 0
        for number, line in enumerate(lines, 1):
            text = line.strip()
            comment = text.startswith(self._comments) if self._comments else False
            for prefix in self._inline:
                at = -1
                while (at := text.find(prefix, at + 1)) >= 0:
                    if at == 0 or text[at - 1].isspace():
                        text = text[:at].strip()
                        break
            if comment:
                text = ''
            if not text:
                if self._empty_lines:
                    if not comment and options is not None and name and options.get(name) is not None:
                        options[name].append('')        # within a value only
                else:
                    indent = 1 << 30
                continue
            own = len(line) - len(line.lstrip())
            if options is not None and name and own > indent:
                if options[name] is None:
                    raise ParsingError(source)
                options[name].append(text)
                continue
            indent = own
            m = self.SECTCRE.match(text)
            if m:
                section = m.group('header')
                if section == self.default_section:
                    options = self._defaults
                elif section in self._sections:
                    if self._strict and section in seen:
                        raise DuplicateSectionError(section, source, number)
                    options = self._sections[section]
                else:
                    self.add_section(section)
                    options = self._sections[section]
                seen.add(section)
                name = None
                continue
            if options is None:
                raise MissingSectionHeaderError(source, number, line)
            m = pattern.match(text)
            if not m or not m.group('option'):
                error = error or ParsingError(source)
                error.append(number, line)
                continue
            name = self.optionxform(m.group('option').rstrip())
            if self._strict and (section, name) in seen:
                raise DuplicateOptionError(section, name, source, number)
            seen.add((section, name))
            value = m.group('value')
            options[name] = None if value is None else [value.strip()]
        for home in [self._defaults, *self._sections.values()]:
            for key, value in home.items():
                if isinstance(value, list):
                    home[key] = '\n'.join(value).rstrip()
        if error:
            raise error

    def _names(self, section, vars):
        try:
            own = self._sections[section]
        except KeyError:
            if section != self.default_section:
                raise NoSectionError(section) from None
            own = {}
        more = {self.optionxform(key): None if value is None else str(value) for key, value in (vars or {}).items()}
        return {**self._defaults, **own, **more}

    def get(self, section, option, *, raw=False, vars=None, fallback=_UNSET):
        try:
            names = self._names(section, vars)
        except NoSectionError:
            if fallback is _UNSET:
                raise
            return fallback
        option = self.optionxform(option)
        if option not in names:
            if fallback is _UNSET:
                raise NoOptionError(option, section)
            return fallback
        value = names[option]
        if raw or value is None:
            return value
        return self._interpolation.before_get(self, section, option, value, names)

    def _get_conv(self, section, option, conv, *, raw=False, vars=None, fallback=_UNSET, **kwargs):
        try:
            return conv(self.get(section, option, raw=raw, vars=vars, **kwargs))
        except (NoSectionError, NoOptionError):
            if fallback is _UNSET:
                raise
            return fallback

    def getint(self, section, option, *, raw=False, vars=None, fallback=_UNSET, **kwargs):
        return self._get_conv(section, option, int, raw=raw, vars=vars, fallback=fallback, **kwargs)

    def getfloat(self, section, option, *, raw=False, vars=None, fallback=_UNSET, **kwargs):
        return self._get_conv(section, option, float, raw=raw, vars=vars, fallback=fallback, **kwargs)

    def getboolean(self, section, option, *, raw=False, vars=None, fallback=_UNSET, **kwargs):
        return self._get_conv(section, option, self._convert_to_boolean, raw=raw, vars=vars, fallback=fallback, **kwargs)

    def _convert_to_boolean(self, value):
        if value.lower() not in self.BOOLEAN_STATES:
            raise ValueError(f'Not a boolean: {value}')
        return self.BOOLEAN_STATES[value.lower()]

    def items(self, section=_UNSET, raw=False, vars=None):
        if section is _UNSET:
            return super().items()
        names = self._names(section, vars)
        if raw:
            return list(names.items())
        return [(key, value if value is None else self._interpolation.before_get(self, section, key, value, names))
                for key, value in names.items()]

    def popitem(self):
        for key in self.sections():
            value = self[key]
            del self[key]
            return key, value
        raise KeyError

    def has_option(self, section, option):
        if not section or section == self.default_section:
            return self.optionxform(option) in self._defaults
        return section in self._sections and self.optionxform(option) in {**self._sections[section], **self._defaults}

    def set(self, section, option, value=None):
        if value:
            value = self._interpolation.before_set(self, section, option, value)
        if not section or section == self.default_section:
            home = self._defaults
        elif section in self._sections:
            home = self._sections[section]
        else:
            raise NoSectionError(section)
        home[self.optionxform(option)] = value

    def write(self, fp, space_around_delimiters=True):
        mark = f' {self._delimiters[0]} ' if space_around_delimiters else self._delimiters[0]
        parts = [(self.default_section, self._defaults)] if self._defaults else []
        for name, options in [*parts, *self._sections.items()]:
            fp.write(f'[{name}]\n')
            for key, value in options.items():
                if value is not None or not self._allow_no_value:
                    value = mark + str(value).replace('\n', '\n\t')
                else:
                    value = ''
                fp.write(f'{key}{value}\n')
            fp.write('\n')

    def remove_option(self, section, option):
        if not section or section == self.default_section:
            home = self._defaults
        elif section in self._sections:
            home = self._sections[section]
        else:
            raise NoSectionError(section)
        return home.pop(self.optionxform(option), _UNSET) is not _UNSET

    def remove_section(self, section):
        if section not in self._sections:
            return False
        del self._sections[section], self._proxies[section]
        return True

    def __getitem__(self, key):
        if key != self.default_section and key not in self._sections:
            raise KeyError(key)
        return self._proxies[key]

    def __setitem__(self, key, value):
        if key in self and self[key] is value:
            return
        if key == self.default_section:
            self._defaults.clear()
        elif key in self._sections:
            self._sections[key].clear()
        self.read_dict({key: value})

    def __delitem__(self, key):
        if key == self.default_section:
            raise ValueError('Cannot remove the default section.')
        if key not in self._sections:
            raise KeyError(key)
        self.remove_section(key)

    def __contains__(self, key):
        return key == self.default_section or key in self._sections

    def __len__(self):
        return len(self._sections) + 1

    def __iter__(self):
        return iter((self.default_section, *self._sections))


class ConfigParser(RawConfigParser):
    _DEFAULT_INTERPOLATION = BasicInterpolation()

    def _check(self, section, option, value):
        if not isinstance(section, str):
            raise TypeError('section names must be strings')
        if not isinstance(option, str):
            raise TypeError('option keys must be strings')
        if not isinstance(value, str) and not (value is None and self._allow_no_value):
            raise TypeError('option values must be strings')

    def set(self, section, option, value=None):
        self._check(section, option, value)
        super().set(section, option, value)

    def add_section(self, section):
        if not isinstance(section, str):
            raise TypeError('section names must be strings')
        super().add_section(section)


class SectionProxy(MutableMapping):
    def __init__(self, parser, name):
        self._parser, self._name = parser, name

    def __repr__(self):
        return f'<Section: {self._name}>'

    def __getitem__(self, key):
        if not self._parser.has_option(self._name, key):
            raise KeyError(key)
        return self._parser.get(self._name, key)

    def __setitem__(self, key, value):
        if not isinstance(value, str) and not (value is None and self._parser._allow_no_value):
            raise TypeError('option values must be strings')
        self._parser.set(self._name, key, value)

    def __delitem__(self, key):
        if not (self._parser.has_option(self._name, key) and self._parser.remove_option(self._name, key)):
            raise KeyError(key)

    def __contains__(self, key):
        return self._parser.has_option(self._name, key)

    def _options(self):
        if self._name != self._parser.default_section:
            return self._parser.options(self._name)
        return list(self._parser.defaults())

    def __len__(self):
        return len(self._options())

    def __iter__(self):
        return iter(self._options())

    @property
    def parser(self):
        return self._parser

    @property
    def name(self):
        return self._name

    def get(self, option, fallback=None, *, raw=False, vars=None, **kwargs):
        return self._parser.get(self._name, option, raw=raw, vars=vars, fallback=fallback)

    def __getattr__(self, name):
        convert = self._parser._converters.get(name[3:]) if name.startswith('get') else None
        if convert is None:
            raise AttributeError(f"'SectionProxy' object has no attribute {name!r}")

        def get(option, fallback=None, **kwargs):
            return self._parser._get_conv(self._name, option, convert, fallback=fallback, **kwargs)
        return get


class ConverterMapping(MutableMapping):
    def __init__(self, parser):
        self._parser = parser

    def __getitem__(self, key):
        return self._parser._converters[key]

    def __setitem__(self, key, value):
        self._parser._converters[key] = value
        setattr(self._parser, 'get' + key, self._parser._getter(key))

    def __delitem__(self, key):
        del self._parser._converters[key]

    def __iter__(self):
        return iter(self._parser._converters)

    def __len__(self):
        return len(self._parser._converters)
