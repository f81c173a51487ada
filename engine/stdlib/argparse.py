"""Command lines: what arguments a program takes, its usage and help, and the values it was given."""

import os as _os
import re as _re
import sys as _sys
import textwrap as _textwrap

__all__ = ['ArgumentParser', 'ArgumentError', 'ArgumentTypeError', 'BooleanOptionalAction', 'FileType', 'HelpFormatter',
           'ArgumentDefaultsHelpFormatter', 'RawDescriptionHelpFormatter', 'RawTextHelpFormatter', 'MetavarTypeHelpFormatter',
           'Namespace', 'Action', 'ONE_OR_MORE', 'OPTIONAL', 'PARSER', 'REMAINDER', 'SUPPRESS', 'ZERO_OR_MORE']

SUPPRESS = '==SUPPRESS=='
OPTIONAL, ZERO_OR_MORE, ONE_OR_MORE, PARSER, REMAINDER = '?', '*', '+', 'A...', '...'


class ArgumentError(Exception):
    def __init__(self, argument, message):
        self.argument_name = None if argument is None else _name_of(argument)
        self.message = message

    def __str__(self):
        return self.message if self.argument_name is None else f'argument {self.argument_name}: {self.message}'


class ArgumentTypeError(Exception):
    pass


class Namespace:
    def __init__(self, **kwargs):
        for name, value in kwargs.items():
            setattr(self, name, value)

    def __eq__(self, other):
        return vars(self) == vars(other) if isinstance(other, Namespace) else NotImplemented

    def __contains__(self, key):
        return key in self.__dict__

    def __repr__(self):
        plain = ', '.join([f'{name}={value!r}' for name, value in self.__dict__.items() if name.isidentifier()])
        odd = {name: value for name, value in self.__dict__.items() if not name.isidentifier()}
        return f'{type(self).__name__}({plain}{", " if plain and odd else ""}{f"**{odd!r}" if odd else ""})'


def _name_of(action):
    if action.option_strings:
        return '/'.join(action.option_strings)
    if action.metavar not in (None, SUPPRESS):
        return action.metavar if isinstance(action.metavar, str) else '/'.join(action.metavar)
    if action.dest not in (None, SUPPRESS):
        return action.dest
    if action.choices:
        return '{' + ','.join(map(str, action.choices)) + '}'
    return None


# --- actions


class Action:
    def __init__(self, option_strings, dest, nargs=None, const=None, default=None, type=None, choices=None,
                 required=False, help=None, metavar=None, deprecated=False):
        self.option_strings, self.dest, self.nargs, self.const, self.default = option_strings, dest, nargs, const, default
        self.type, self.choices, self.required, self.help, self.metavar = type, choices, required, help, metavar
        self.deprecated = deprecated

    def format_usage(self):
        return self.option_strings[0]

    def __call__(self, parser, namespace, values, option_string=None):
        raise NotImplementedError('.__call__() not defined')

    def __repr__(self):
        names = ('option_strings', 'dest', 'nargs', 'const', 'default', 'type', 'choices', 'required', 'help', 'metavar',
                 'deprecated')
        return f'{type(self).__name__}({", ".join([f"{name}={getattr(self, name)!r}" for name in names])})'


class _StoreAction(Action):
    def __init__(self, option_strings, dest, nargs=None, const=None, **kwargs):
        if nargs == 0:
            raise ValueError('nargs for store actions must be != 0; if you have nothing to store, actions such as store '
                             'true or store const may be more appropriate')
        super().__init__(option_strings, dest, nargs, const, **kwargs)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, values)


class _StoreConstAction(Action):
    def __init__(self, option_strings, dest, const=None, **kwargs):
        super().__init__(option_strings, dest, 0, const, **kwargs)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, self.const)


class _StoreTrueAction(_StoreConstAction):
    def __init__(self, option_strings, dest, default=False, **kwargs):
        super().__init__(option_strings, dest, True, default=default, **kwargs)


class _StoreFalseAction(_StoreConstAction):
    def __init__(self, option_strings, dest, default=True, **kwargs):
        super().__init__(option_strings, dest, False, default=default, **kwargs)


class _AppendAction(Action):
    def __call__(self, parser, namespace, values, option_string=None):
        items = list(getattr(namespace, self.dest, None) or [])
        items.append(values)
        setattr(namespace, self.dest, items)


class _ExtendAction(Action):
    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, list(getattr(namespace, self.dest, None) or []) + list(values))


class _AppendConstAction(Action):
    def __init__(self, option_strings, dest, const=None, **kwargs):
        super().__init__(option_strings, dest, 0, const, **kwargs)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, list(getattr(namespace, self.dest, None) or []) + [self.const])


class _CountAction(Action):
    def __init__(self, option_strings, dest, **kwargs):
        super().__init__(option_strings, dest, 0, **kwargs)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, (getattr(namespace, self.dest, None) or 0) + 1)


class _HelpAction(Action):
    def __init__(self, option_strings, dest=SUPPRESS, default=SUPPRESS, **kwargs):
        super().__init__(option_strings, dest, 0, default=default, **kwargs)

    def __call__(self, parser, namespace, values, option_string=None):
        parser.print_help()
        parser.exit()


class _VersionAction(Action):
    def __init__(self, option_strings, version=None, dest=SUPPRESS, default=SUPPRESS, help=None, **kwargs):
        super().__init__(option_strings, dest, 0, default=default,
                         help="show program's version number and exit" if help is None else help, **kwargs)
        self.version = version

    def __call__(self, parser, namespace, values, option_string=None):
        text = parser.version if self.version is None else self.version
        parser._print_message(text.replace('%(prog)s', parser.prog) + '\n', _sys.stdout)
        parser.exit()


class BooleanOptionalAction(Action):
    def __init__(self, option_strings, dest, default=None, **kwargs):
        both = []
        for text in option_strings:
            both.append(text)
            if text.startswith('--'):
                both.append('--no-' + text[2:])
        kwargs.pop('type', None)
        super().__init__(both, dest, 0, default=default, **kwargs)

    def __call__(self, parser, namespace, values, option_string=None):
        if option_string in self.option_strings:
            setattr(namespace, self.dest, not option_string.startswith('--no-'))

    def format_usage(self):
        return ' | '.join(self.option_strings)


class _SubParsersAction(Action):
    class _Choice(Action):
        def __init__(self, name, aliases, help):
            shown = name + (f' ({", ".join(aliases)})' if aliases else '')
            super().__init__([], shown, help=help, metavar=shown)

    def __init__(self, option_strings, prog, parser_class, dest=SUPPRESS, required=False, help=None, metavar=None):
        self._prefix = prog
        self._class = parser_class
        self._parsers = {}
        self._shown = []
        super().__init__(option_strings, dest, PARSER, choices=self._parsers, required=required, help=help, metavar=metavar)

    def add_parser(self, name, *, aliases=(), help=None, deprecated=False, **kwargs):
        if kwargs.get('prog') is None:
            kwargs['prog'] = f'{self._prefix} {name}'
        if name in self._parsers:
            raise ValueError(f'conflicting subparser: {name}')
        if help is not None:
            self._shown.append(self._Choice(name, aliases, help))
        parser = self._class(**kwargs)
        for each in (name, *aliases):
            self._parsers[each] = parser
        return parser

    def __call__(self, parser, namespace, values, option_string=None):
        name, rest = values[0], values[1:]
        if self.dest is not SUPPRESS:
            setattr(namespace, self.dest, name)
        if name not in self._parsers:
            raise ArgumentError(self, f'unknown parser {name!r} (choices: {", ".join(self._parsers)})')
        inner, unknown = self._parsers[name].parse_known_args(rest, None)
        for key, value in vars(inner).items():
            setattr(namespace, key, value)
        if unknown:
            namespace.__dict__.setdefault('_unrecognized_args', []).extend(unknown)


class FileType:
    def __init__(self, mode='r', bufsize=-1, encoding=None, errors=None):
        self._mode, self._bufsize, self._encoding, self._errors = mode, bufsize, encoding, errors

    def __call__(self, string):
        if string == '-':
            return _sys.stdin if 'r' in self._mode else _sys.stdout
        try:
            return open(string, self._mode, self._bufsize, self._encoding, self._errors)
        except OSError as error:
            raise ArgumentTypeError(f"can't open '{string}': {error}") from None


_ACTIONS = {None: _StoreAction, 'store': _StoreAction, 'store_const': _StoreConstAction, 'store_true': _StoreTrueAction,
            'store_false': _StoreFalseAction, 'append': _AppendAction, 'append_const': _AppendConstAction,
            'count': _CountAction, 'help': _HelpAction, 'version': _VersionAction, 'extend': _ExtendAction}


# --- help


class HelpFormatter:
    def __init__(self, prog, indent_increment=2, max_help_position=24, width=None):
        self._prog = prog
        self._width = (_width() - 2) if width is None else width
        self._max = min(max_help_position, max(self._width - 20, indent_increment * 2))

    def _fill(self, text, indent):
        text = ' '.join(text.split())
        return _textwrap.fill(text, self._width, initial_indent=indent, subsequent_indent=indent)

    def _split(self, text, width):
        return _textwrap.wrap(' '.join(text.split()), width)

    def _default_metavar(self, action):
        return action.dest.upper() if action.option_strings else action.dest

    def _metavar(self, action):
        if action.metavar is not None:
            return action.metavar
        if action.choices is not None:
            return '{' + ','.join(map(str, action.choices)) + '}'
        return self._default_metavar(action)

    def _args(self, action):
        metavar = self._metavar(action)

        def names(count):
            return metavar if isinstance(metavar, tuple) else (metavar,) * count

        nargs = action.nargs
        if nargs is None:
            return names(1)[0]
        if nargs == OPTIONAL:
            return f'[{names(1)[0]}]'
        if nargs == ZERO_OR_MORE:
            return f'[{names(1)[0]} ...]'
        if nargs == ONE_OR_MORE:
            return '{} [{} ...]'.format(*names(2))
        if nargs == REMAINDER:
            return '...'
        if nargs == PARSER:
            return f'{names(1)[0]} ...'
        if nargs == SUPPRESS:
            return ''
        return ' '.join(names(nargs)[:nargs])

    def _expand(self, action):
        values = {name: value for name, value in vars(action).items() if value is not SUPPRESS}
        values['prog'] = self._prog
        if values.get('choices') is not None:
            values['choices'] = ', '.join(map(str, values['choices']))
        if hasattr(values.get('type'), '__name__'):
            values['type'] = values['type'].__name__
        return self._help_text(action) % values

    def _help_text(self, action):
        return action.help

    def _invocation(self, action):
        if not action.option_strings:
            metavar = self._metavar(action)
            return metavar if isinstance(metavar, str) else ' '.join(metavar)
        names = ', '.join(action.option_strings)
        return names if action.nargs == 0 else f'{names} {self._args(action)}'

    def _usage_part(self, action):
        if not action.option_strings:
            return self._args(action)
        text = action.format_usage()
        if action.nargs != 0:
            text = f'{action.option_strings[0]} {self._args(action)}'
        return text if action.required else f'[{text}]'

    def usage(self, usage, actions, groups, prefix='usage: '):
        if usage is not None:
            return f'{prefix}{usage % {"prog": self._prog}}\n\n'
        shown = [a for a in actions if a.help is not SUPPRESS]
        optional = [a for a in shown if a.option_strings]
        positional = [a for a in shown if not a.option_strings]
        first, last = self._usage_parts(optional, groups), self._usage_parts(positional, groups)
        text = ' '.join([self._prog] + first + last)
        room = self._width
        if len(prefix) + len(text) <= room:
            return f'{prefix}{text}\n\n'
        if len(prefix) + len(self._prog) <= 0.75 * room:
            indent = ' ' * (len(prefix) + len(self._prog) + 1)
            lines = []
            if first:
                lines += self._lines([self._prog] + first, indent, prefix)
                lines += self._lines(last, indent)
            elif last:
                lines += self._lines([self._prog] + last, indent, prefix)
            else:
                lines = [self._prog]
        else:
            indent = ' ' * len(prefix)
            lines = self._lines(first + last, indent)
            if len(lines) > 1:
                lines = self._lines(first, indent) + self._lines(last, indent)
            lines = [self._prog] + lines
        return prefix + '\n'.join(lines) + '\n\n'

    def _lines(self, parts, indent, prefix=None):
        lines, line = [], []
        length = len(prefix if prefix is not None else indent) - 1
        for part in parts:
            if length + 1 + len(part) > self._width and line:
                lines.append(indent + ' '.join(line))
                line = []
                length = len(indent) - 1
            line.append(part)
            length += len(part) + 1
        if line:
            lines.append(indent + ' '.join(line))
        if prefix is not None and lines:
            lines[0] = lines[0][len(indent):]
        return lines

    def _usage_parts(self, actions, groups):
        parts = []
        done = set()
        for action in actions:
            if id(action) in done:
                continue
            group = next((g for g in groups if action in g._group_actions), None)
            members = [] if group is None else [a for a in group._group_actions if a in actions]
            if group is None or len(members) < 2 or actions[actions.index(action):][:len(members)] != members:
                if group is not None and group.required and len(members) == 1 and action.option_strings:
                    part = self._usage_part(action)
                    parts.append(part[1:-1] if part[0] == '[' else part)
                else:
                    parts.append(self._usage_part(action))
                continue
            inside = []
            for a in members:
                done.add(id(a))
                part = self._usage_part(a)
                inside.append(part[1:-1] if part.startswith('[') and part.endswith(']') else part)
            parts.append(('(%s)' if group.required else '[%s]') % ' | '.join(inside))
        return parts

    def sections(self, groups):
        """[(heading, description, actions)] as text; all help starts in one column."""
        longest = 0
        for _, _, actions in groups:
            for action, indent in self._flat(actions):
                longest = max(longest, len(self._invocation(action)) + indent)
        column = min(longest + 2, self._max)
        out = ''
        for heading, description, actions in groups:
            text = ''
            if description:
                text += self._fill(description % {'prog': self._prog} if '%' in description else description, '  ') + '\n\n'
            text += ''.join([self._action(action, indent, column) for action, indent in self._flat(actions)])
            if text:
                out += f'{heading}:\n{text.rstrip(chr(10))}\n\n' if heading else text
        return out

    def _flat(self, actions):
        for action in actions:
            if action.help is not SUPPRESS:
                yield action, 2
                for sub in getattr(action, '_shown', ()):
                    yield sub, 4

    def _action(self, action, indent, column):
        head = ' ' * indent + self._invocation(action)
        if not action.help or not action.help.strip():
            return head + '\n'
        lines = self._split(self._expand(action), max(self._width - column, 11))
        if len(head) <= column - 2:
            out = head.ljust(column) + lines[0] + '\n'
            lines = lines[1:]
        else:
            out = head + '\n'
        return out + ''.join([' ' * column + line + '\n' for line in lines])


class RawDescriptionHelpFormatter(HelpFormatter):
    def _fill(self, text, indent):
        return ''.join([indent + line for line in text.splitlines(keepends=True)])


class RawTextHelpFormatter(RawDescriptionHelpFormatter):
    def _split(self, text, width):
        return text.splitlines()


class ArgumentDefaultsHelpFormatter(HelpFormatter):
    def _help_text(self, action):
        text = action.help or ''
        if '%(default)' not in text and action.default is not SUPPRESS \
                and (action.option_strings or action.nargs in (OPTIONAL, ZERO_OR_MORE)):
            text += ' (default: %(default)s)'
        return text


class MetavarTypeHelpFormatter(HelpFormatter):
    def _default_metavar(self, action):
        return action.type.__name__


def _width():
    return int(_os.environ.get('COLUMNS', 80))


# --- parsers


class _Container:
    def add_argument(self, *args, **kwargs):
        parser = self._parser
        chars = parser.prefix_chars
        if not args or len(args) == 1 and args[0][0] not in chars:
            if args and 'dest' in kwargs:
                raise ValueError('dest supplied twice for positional argument, did you mean metavar?')
            dest, names = args[0] if args else kwargs.pop('dest'), []
            if 'required' in kwargs:
                raise TypeError("'required' is an invalid argument for positionals")
            nargs = kwargs.get('nargs')
            if nargs == ZERO_OR_MORE and 'default' not in kwargs or nargs not in (OPTIONAL, ZERO_OR_MORE, REMAINDER, SUPPRESS, 0):
                kwargs['required'] = True
        else:
            names = list(args)
            for name in names:
                if name[0] not in chars:
                    raise ValueError(f'invalid option string {name!r}: must start with a character {chars!r}')
            dest = kwargs.pop('dest', None)
            if dest is None:
                long = next((name for name in names if len(name) > 1 and name[1] in chars), names[0])
                dest = long.lstrip(chars).replace('-', '_')
                if not dest:
                    raise ValueError(f'dest= is required for options like {names[0]!r}')
        if 'default' not in kwargs:
            if dest in parser._defaults:
                kwargs['default'] = parser._defaults[dest]
            elif parser.argument_default is not None:
                kwargs['default'] = parser.argument_default
        kind = kwargs.pop('action', None)
        cls = _ACTIONS.get(kind, kind) if isinstance(kind, str) or kind is None else kind
        if not callable(cls):
            raise ValueError(f'unknown action "{kind}"')
        if not names and kwargs.get('required') and cls in (_StoreTrueAction,):
            kwargs.pop('required')
        action = cls(names, dest, **kwargs)
        if not callable(action.type) and action.type is not None:
            raise ValueError(f'{action.type!r} is not callable')
        return self._add_action(action)

    def _add_action(self, action):
        parser = self._parser
        for name in action.option_strings:
            if name in parser._options:
                if parser.conflict_handler != 'resolve':
                    taken = [n for n in action.option_strings if n in parser._options]
                    plural = 's' if len(taken) > 1 else ''
                    raise ArgumentError(action, f'conflicting option string{plural}: {", ".join(taken)}')
                old = parser._options[name]
                old.option_strings.remove(name)
                if not old.option_strings:
                    parser._actions.remove(old)
            parser._options[name] = action
        parser._actions.append(action)
        self._group_actions.append(action)
        if isinstance(self, _ExclusiveGroup):
            if action.required:
                raise ValueError('mutually exclusive arguments must be optional')
            if self._section is not None:
                self._section._group_actions.append(action)
            else:
                parser._section_of(action).append(action)
        elif isinstance(self, ArgumentParser):
            self._section_of(action).append(action)
        return action

    def add_argument_group(self, title=None, description=None, **kwargs):
        group = _Group(self._parser, title, description)
        self._parser._groups.append(group)
        return group

    def add_mutually_exclusive_group(self, *, required=False):
        group = _ExclusiveGroup(self._parser, required, self if isinstance(self, _Group) else None)
        self._parser._exclusive.append(group)
        return group

    def set_defaults(self, **kwargs):
        parser = self._parser
        parser._defaults.update(kwargs)
        for action in parser._actions:
            if action.dest in kwargs:
                action.default = kwargs[action.dest]

    def get_default(self, dest):
        for action in self._parser._actions:
            if action.dest == dest and action.default is not None:
                return action.default
        return self._parser._defaults.get(dest)


class _Group(_Container):
    def __init__(self, parser, title, description):
        self._parser, self.title, self.description = parser, title, description
        self._group_actions = []


class _ExclusiveGroup(_Container):
    def __init__(self, parser, required, section):
        self._parser, self.required, self._section = parser, required, section
        self._group_actions = []


class ArgumentParser(_Container):
    def __init__(self, prog=None, usage=None, description=None, epilog=None, parents=(), formatter_class=HelpFormatter,
                 prefix_chars='-', fromfile_prefix_chars=None, argument_default=None, conflict_handler='error',
                 add_help=True, allow_abbrev=True, exit_on_error=True):
        self._parser = self
        self.prog = _os.path.basename(_sys.argv[0]) if prog is None else prog
        self.usage, self.description, self.epilog, self.formatter_class = usage, description, epilog, formatter_class
        self.prefix_chars, self.fromfile_prefix_chars = prefix_chars, fromfile_prefix_chars
        self.argument_default, self.conflict_handler = argument_default, conflict_handler
        self.add_help, self.allow_abbrev, self.exit_on_error = add_help, allow_abbrev, exit_on_error
        self._actions, self._options, self._defaults = [], {}, {}
        self._group_actions = []
        self._positional, self._optional = _Group(self, 'positional arguments', None), _Group(self, 'options', None)
        self._groups = [self._positional, self._optional]
        self._exclusive = []
        self._subparsers = None
        if add_help:
            dash = '-' if '-' in prefix_chars else prefix_chars[0]
            self.add_argument(dash + 'h', dash * 2 + 'help', action='help', default=SUPPRESS,
                              help='show this help message and exit')
        for parent in parents:
            for group in parent._groups[2:]:
                copy = self.add_argument_group(group.title, group.description)
                for action in group._group_actions:
                    copy._add_action(action)
            for action in parent._positional._group_actions + parent._optional._group_actions:
                self._add_action(action)
            self._defaults.update(parent._defaults)

    def __repr__(self):
        names = ('prog', 'usage', 'description', 'formatter_class', 'conflict_handler', 'add_help')
        return f'ArgumentParser({", ".join([f"{name}={getattr(self, name)!r}" for name in names])})'

    def _section_of(self, action):
        return (self._optional if action.option_strings else self._positional)._group_actions

    def add_subparsers(self, *, title=None, description=None, prog=None, parser_class=None, dest=SUPPRESS, required=False,
                       help=None, metavar=None, action=None):
        if self._subparsers is not None:
            raise ValueError('cannot have multiple subparser arguments')
        if prog is None:
            positional = [a for a in self._actions if not a.option_strings]
            prog = self._formatter().usage(self.usage, positional, [], '').strip()
        made = _SubParsersAction([], prog, parser_class or type(self), dest, required, help, metavar)
        self._subparsers = made
        self._actions.append(made)
        if title is not None or description is not None:
            group = self.add_argument_group(title or 'subcommands', description)
            group._group_actions.append(made)
        else:
            self._positional._group_actions.append(made)
        return made

    # --- texts

    def _formatter(self):
        return self.formatter_class(prog=self.prog)

    def format_usage(self):
        return self._formatter().usage(self.usage, self._actions, self._exclusive).rstrip('\n') + '\n'

    def format_help(self):
        f = self._formatter()
        out = f.usage(self.usage, self._actions, self._exclusive)
        if self.description:
            out += f._fill(self.description.replace('%(prog)s', self.prog), '') + '\n\n'
        out += f.sections([(g.title, g.description, g._group_actions) for g in self._groups])
        if self.epilog:
            out += f._fill(self.epilog.replace('%(prog)s', self.prog), '') + '\n\n'
        return _re.sub('\n\n\n+', '\n\n', out).strip('\n') + '\n'

    def print_usage(self, file=None):
        self._print_message(self.format_usage(), _sys.stdout if file is None else file)

    def print_help(self, file=None):
        self._print_message(self.format_help(), _sys.stdout if file is None else file)

    def _print_message(self, message, file=None):
        if message:
            (file or _sys.stderr).write(message)

    def exit(self, status=0, message=None):
        if message:
            self._print_message(message, _sys.stderr)
        _sys.exit(status)

    def error(self, message):
        self.print_usage(_sys.stderr)
        self.exit(2, f'{self.prog}: error: {message}\n')

    # --- parsing

    def parse_args(self, args=None, namespace=None):
        namespace, unknown = self.parse_known_args(args, namespace)
        if unknown:
            message = 'unrecognized arguments: ' + ' '.join(unknown)
            if not self.exit_on_error:
                raise ArgumentError(None, message)
            self.error(message)
        return namespace

    parse_intermixed_args = parse_args

    def parse_known_args(self, args=None, namespace=None):
        args = list(_sys.argv[1:] if args is None else args)
        namespace = Namespace() if namespace is None else namespace
        for action in self._actions:
            if action.dest is not SUPPRESS and action.default is not SUPPRESS and not hasattr(namespace, action.dest):
                setattr(namespace, action.dest, action.default)
        for dest, value in self._defaults.items():
            if not hasattr(namespace, dest):
                setattr(namespace, dest, value)
        if not self.exit_on_error:
            namespace, unknown = self._parse(args, namespace)
        else:
            try:
                namespace, unknown = self._parse(args, namespace)
            except ArgumentError as error:
                self.error(str(error))
        if hasattr(namespace, '_unrecognized_args'):
            unknown = unknown + namespace._unrecognized_args
            del namespace._unrecognized_args
        return namespace, unknown

    def _option(self, arg):
        """(action, option string, value given with it) of an argument that is an option; None: it is none."""
        if not arg or arg[0] not in self.prefix_chars:
            return None
        if arg in self._options:
            return self._options[arg], arg, None
        if len(arg) == 1:
            return None
        name, equals, value = arg.partition('=')
        if equals and name in self._options:
            return self._options[name], name, value
        found = []
        if arg[1] in self.prefix_chars:
            if self.allow_abbrev:
                found = [(self._options[o], o, value if equals else None) for o in self._options if o.startswith(name)]
        elif arg[:2] in self._options:
            found = [(self._options[arg[:2]], arg[:2], arg[2:])]
        elif self.allow_abbrev:
            found = [(self._options[o], o, value if equals else None) for o in self._options if o.startswith(name)]
        if len(found) > 1:
            raise ArgumentError(None, f'ambiguous option: {arg} could match {", ".join([f[1] for f in found])}')
        if found:
            return found[0]
        if _re.match(r'-\d+$|-\d*\.\d+$', arg) and not any([_re.match(r'-\d+$|-\d*\.\d+$', o) for o in self._options]):
            return None
        if ' ' in arg:
            return None
        return None, arg, None

    def _parse(self, args, namespace):
        if self.fromfile_prefix_chars:
            expanded = []
            for arg in args:
                if arg and arg[0] in self.fromfile_prefix_chars:
                    with open(arg[1:]) as file:
                        expanded += file.read().splitlines()
                else:
                    expanded.append(arg)
            args = expanded
        positional = [a for a in self._actions if not a.option_strings]
        kinds, options = '', {}
        for i, arg in enumerate(args):
            if arg == '--':
                kinds += '-' + 'A' * (len(args) - i - 1)
                break
            found = self._option(arg)
            kinds += 'A' if found is None else 'O'
            if found is not None:
                options[i] = found
        seen, unknown, taken = set(), [], set()

        def run(action, values, name=None):
            seen.add(id(action))
            converted = self._values(action, values)
            if converted is not action.default:
                taken.add(id(action))
                for group in self._exclusive:
                    if action in group._group_actions:
                        for other in group._group_actions:
                            if id(other) in taken and other is not action:
                                raise ArgumentError(action, f'not allowed with argument {_name_of(other)}')
            if converted is not SUPPRESS:
                action(self, namespace, converted, name)

        def positionals(at):
            for count in range(len(positional), 0, -1):
                pattern = ''.join([self._pattern(a) for a in positional[:count]])
                m = _re.match(pattern, kinds[at:])
                if m is None:
                    continue
                sizes = [len(g) for g in m.groups()]
                for size in sizes:
                    action = positional.pop(0)
                    values = args[at:at + size]
                    if action.nargs not in (PARSER, REMAINDER) and '--' in values:
                        values.remove('--')
                    at += size
                    run(action, values)
                return at
            return at

        def option(at):
            action, name, value = options[at]
            at += 1
            if action is None:
                unknown.append(args[at - 1])
                return at
            while True:
                if value is None:
                    m = _re.match(self._pattern(action), kinds[at:])
                    if m is None:
                        raise ArgumentError(action, self._count_error(action))
                    values = args[at:at + len(m[1])]
                    if '--' in values:
                        values.remove('--')
                    run(action, values, name)
                    return at + len(m[1])
                if action.nargs == 0:
                    if name[:2] == '--' or not value:
                        raise ArgumentError(action, f'ignored explicit argument {value!r}')
                    run(action, [], name)
                    name = name[0] + value[0]
                    if name not in self._options:
                        raise ArgumentError(action, f'ignored explicit argument {value!r}')
                    action, value = self._options[name], value[1:] or None
                    if value and value[0] == '=':
                        value = value[1:]
                    continue
                if _re.match(self._pattern(action), 'A') is None or isinstance(action.nargs, int) and action.nargs > 1:
                    raise ArgumentError(action, self._count_error(action))
                run(action, [value], name)
                return at

        at = 0
        last_option = max(options) if options else -1
        while at <= last_option:
            next_option = min([i for i in options if i >= at])
            if at != next_option:
                moved = positionals(at)
                if moved > at:
                    at = moved
                    continue
            if at not in options:
                unknown += args[at:next_option]
                at = next_option
            at = option(at)
        at = positionals(at)
        unknown += args[at:]
        missing = []
        for action in self._actions:
            if id(action) not in seen:
                if action.required:
                    missing.append(_name_of(action))
                elif action.default is not None and isinstance(action.default, str) and \
                        hasattr(namespace, action.dest) and action.default is getattr(namespace, action.dest):
                    setattr(namespace, action.dest, self._value(action, action.default))
        if missing:
            raise ArgumentError(None, 'the following arguments are required: ' + ', '.join(map(str, missing)))
        for group in self._exclusive:
            if group.required and not any([id(a) in taken for a in group._group_actions]):
                names = [_name_of(a) for a in group._group_actions if a.help is not SUPPRESS]
                raise ArgumentError(None, f'one of the arguments {" ".join(names)} is required')
        return namespace, unknown

    def _pattern(self, action):
        nargs = action.nargs
        if nargs is None:
            text = '(-*A-*)'
        elif nargs == OPTIONAL:
            text = '(-*A?-*)'
        elif nargs == ZERO_OR_MORE:
            text = '(-*[A-]*)'
        elif nargs == ONE_OR_MORE:
            text = '(-*A[A-]*)'
        elif nargs == REMAINDER:
            text = '([AO-]*)'
        elif nargs == PARSER:
            text = '(-*A[AO-]*)'
        elif nargs == SUPPRESS:
            text = '(-*)'
        else:
            text = '(-*' + '-*'.join('A' * nargs) + '-*)' if nargs else '(-*-*)'
        return text.replace('-*', '').replace('-', '') if action.option_strings else text

    def _count_error(self, action):
        nargs = action.nargs
        if nargs is None:
            return 'expected one argument'
        if nargs == OPTIONAL:
            return 'expected at most one argument'
        if nargs == ONE_OR_MORE:
            return 'expected at least one argument'
        return f'expected {nargs} argument{"" if nargs == 1 else "s"}'

    def _values(self, action, values):
        nargs = action.nargs
        if not values and nargs == OPTIONAL:
            value = action.const if action.option_strings else action.default
            if isinstance(value, str) and value is not SUPPRESS:
                value = self._value(action, value)
                self._check(action, value)
            return value
        if not values and nargs == ZERO_OR_MORE and not action.option_strings:
            return action.default if action.default is not None else []
        if len(values) == 1 and nargs in (None, OPTIONAL):
            value = self._value(action, values[0])
            self._check(action, value)
            return value
        if nargs == REMAINDER:
            return [self._value(action, v) for v in values]
        if nargs == PARSER:
            made = [self._value(action, v) for v in values]
            self._check(action, made[0])
            return made
        if nargs == SUPPRESS:
            return SUPPRESS
        made = [self._value(action, v) for v in values]
        for value in made:
            self._check(action, value)
        return made

    def _value(self, action, text):
        convert = action.type
        if convert is None:
            return text
        try:
            return convert(text)
        except ArgumentTypeError as error:
            raise ArgumentError(action, str(error)) from None
        except (TypeError, ValueError):
            name = getattr(convert, '__name__', repr(convert))
            raise ArgumentError(action, f'invalid {name} value: {text!r}') from None

    def _check(self, action, value):
        if action.choices is not None and value not in action.choices:
            raise ArgumentError(action, f'invalid choice: {value!r} (choose from '
                                f'{", ".join(map(repr, action.choices))})')


