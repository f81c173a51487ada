"""Logging configured by a dict or an INI file."""
import logging
import re

__all__ = ['dictConfig', 'fileConfig', 'listen', 'stopListening', 'BaseConfigurator', 'DictConfigurator']


def _resolve(name):
    """The object a dotted name means."""
    parts = name.split('.')
    used = parts.pop(0)
    found = __import__(used)
    for part in parts:
        used += '.' + part
        if not hasattr(found, part):
            __import__(used)
        found = getattr(found, part)
    return found


class BaseConfigurator:
    def __init__(self, config):
        self.config = dict(config)

    def resolve(self, text):
        try:
            return _resolve(text)
        except ImportError as e:
            raise ValueError(f'Cannot resolve {text!r}: {e}') from e

    def convert(self, value):
        if isinstance(value, dict):
            return {key: self.convert(item) for key, item in value.items()}
        if isinstance(value, (list, tuple)):
            return type(value)([self.convert(item) for item in value])
        if isinstance(value, str):
            if value.startswith('ext://'):
                return self.resolve(value[6:])
            if value.startswith('cfg://'):
                return self._configured(value[6:])
        return value

    def _configured(self, path):
        found = self.config
        for part in re.findall(r'\w+', path):
            try:
                found = found[int(part)] if part.isdigit() and not isinstance(found, dict) else found[part]
            except (KeyError, IndexError, TypeError):
                raise ValueError(f'Unable to convert {path!r}') from None
        return self.convert(found)

    def configure_custom(self, config):
        config = dict(config)
        make = config.pop('()')
        if not callable(make):
            make = self.resolve(make)
        properties = config.pop('.', None)
        made = make(**{key: self.convert(value) for key, value in config.items() if str(key).isidentifier()})
        for name, value in (properties or {}).items():
            setattr(made, name, value)
        return made


class DictConfigurator(BaseConfigurator):
    def configure(self):
        config = self.config
        if 'version' not in config:
            raise ValueError("dictionary doesn't specify a version")
        if config['version'] != 1:
            raise ValueError(f'Unsupported version: {config["version"]}')
        if config.get('incremental'):
            self._incremental()
            return
        for handler in logging._handler_list[:]:
            if handler is not logging.lastResort and handler.name:
                handler.close()
        self.formatters = self._each('formatter', self.configure_formatter)
        self.filters = self._each('filter', self.configure_filter)
        self.handlers = {}
        waiting = sorted(config.get('handlers', {}))
        for last in False, True:      # a handler may be another's target
            later = []
            for name in waiting:
                try:
                    handler = self.configure_handler(config['handlers'][name], last)
                except LookupError:
                    later.append(name)
                    continue
                except Exception as e:
                    raise ValueError(f'Unable to configure handler {name!r}') from e
                handler.name = name
                self.handlers[name] = handler
            waiting = later
        self._loggers()

    def _each(self, what, make):
        made = {}
        for name, part in self.config.get(what + 's', {}).items():
            try:
                made[name] = make(part)
            except Exception as e:
                raise ValueError(f'Unable to configure {what} {name!r}') from e
        return made

    def _incremental(self):
        for name, part in self.config.get('handlers', {}).items():
            if name not in logging._handlers:
                raise ValueError(f'No handler found with name {name!r}')
            if part.get('level'):
                logging._handlers[name].setLevel(logging._check_level(part['level']))
        for name, part in self.config.get('loggers', {}).items():
            self.configure_logger(name, part, True)
        if self.config.get('root'):
            self.configure_root(self.config['root'], True)

    def _loggers(self):
        config = self.config
        disable = config.get('disable_existing_loggers', True)
        named = config.get('loggers', {})
        for name, logger in list(logging.root.manager.loggerDict.items()):
            if not isinstance(logger, logging.Logger) or name in named:
                continue
            if any([name.startswith(other + '.') for other in named]):
                logger.level, logger.handlers, logger.propagate = logging.NOTSET, [], True
            else:
                logger.disabled = disable
        for name, part in named.items():
            try:
                self.configure_logger(name, part)
            except Exception as e:
                raise ValueError(f'Unable to configure logger {name!r}') from e
        if config.get('root'):
            try:
                self.configure_root(config['root'])
            except Exception as e:
                raise ValueError('Unable to configure root logger') from e

    def configure_formatter(self, config):
        if '()' in config:
            try:
                return self.configure_custom(config)
            except TypeError as e:
                if "'format'" not in str(e):
                    raise
            config = dict(config)
            config['fmt'] = config.pop('format')    # what a Formatter calls it
            return self.configure_custom(config)
        kind = config.get('class')
        kind = self.resolve(kind) if kind else logging.Formatter
        more = {'defaults': config['defaults']} if 'defaults' in config else {}
        if 'validate' in config:
            more['validate'] = config['validate']
        return kind(config.get('format'), config.get('datefmt'), config.get('style', '%'), **more)

    def configure_filter(self, config):
        return self.configure_custom(config) if '()' in config else logging.Filter(config.get('name', ''))

    def _add_filters(self, to, filters):
        for f in filters:
            if not callable(f) and not callable(getattr(f, 'filter', None)):
                if f not in self.filters:
                    raise ValueError(f'Unable to add filter {f!r}')
                f = self.filters[f]
            to.addFilter(f)

    def configure_handler(self, config, last=True):
        config = dict(config)
        formatter = config.pop('formatter', None)
        if formatter:
            if formatter not in self.formatters:
                raise ValueError(f'Unable to set formatter {formatter!r}')
            formatter = self.formatters[formatter]
        level, filters = config.pop('level', None), config.pop('filters', None)
        properties = config.pop('.', None)
        if '()' in config:
            make = config.pop('()')
            make = make if callable(make) else self.resolve(make)
        else:
            kind = config.pop('class')
            make = kind if callable(kind) else self.resolve(kind)
            make = self._references(make, config, last) or make
        handler = make(**{key: self.convert(value) for key, value in config.items() if str(key).isidentifier()})
        if formatter:
            handler.setFormatter(formatter)
        if level is not None:
            handler.setLevel(logging._check_level(level))
        if filters:
            self._add_filters(handler, filters)
        for name, value in (properties or {}).items():
            setattr(handler, name, value)
        return handler

    def _references(self, make, config, last):
        """Handlers named in a handler's configuration; LookupError: not made yet. Another maker, or None."""
        from logging import handlers
        if not isinstance(make, type):
            return None
        if issubclass(make, handlers.MemoryHandler):
            if 'flushLevel' in config:
                config['flushLevel'] = logging._check_level(config['flushLevel'])
            target = config.get('target')
            if isinstance(target, str) and not target.startswith(('ext:', 'cfg:')):
                if target not in self.handlers:
                    raise ValueError(f'Unable to set target handler {target!r}') if last else LookupError(target)
                config['target'] = self.handlers[target]
            return None
        elif issubclass(make, handlers.QueueHandler):
            names = config.pop('handlers', ())
            if any([name not in self.handlers for name in names]):
                raise ValueError(f'Unable to set required handler {names!r}') if last else LookupError(names)
            queue = config.get('queue')
            if queue is None:
                from queue import Queue
                config['queue'] = Queue()
            elif isinstance(queue, str):
                config['queue'] = self.convert(queue) if ':' in queue else self.resolve(queue)()
            elif isinstance(queue, dict):
                config['queue'] = self.configure_custom(queue)
            listener = config.pop('listener', None) or handlers.QueueListener
            if isinstance(listener, str):
                listener = self.resolve(listener)
            level = config.pop('respect_handler_level', False)
            targets = [self.handlers[name] for name in names]

            def attach(queue):
                handler = make(queue)
                if targets:
                    handler.listener = listener(queue, *targets, respect_handler_level=level)
                return handler

            return attach

    def _common(self, logger, config, incremental):
        if config.get('level') is not None:
            logger.setLevel(logging._check_level(config['level']))
        if incremental:
            return
        for handler in logger.handlers[:]:
            logger.removeHandler(handler)
        for name in config.get('handlers') or ():
            if name not in self.handlers:
                raise ValueError(f'Unable to add handler {name!r}')
            logger.addHandler(self.handlers[name])
        if config.get('filters'):
            self._add_filters(logger, config['filters'])

    def configure_logger(self, name, config, incremental=False):
        logger = logging.getLogger(name)
        self._common(logger, config, incremental)
        logger.disabled = False
        if config.get('propagate') is not None:
            logger.propagate = config['propagate']

    def configure_root(self, config, incremental=False):
        self._common(logging.getLogger(), config, incremental)


dictConfigClass = DictConfigurator


def dictConfig(config):
    dictConfigClass(config).configure()


def fileConfig(fname, defaults=None, disable_existing_loggers=True, encoding=None):
    import configparser
    import os
    if isinstance(fname, configparser.RawConfigParser):
        parser = fname
    else:
        parser = configparser.ConfigParser(defaults)
        if hasattr(fname, 'readline'):
            parser.read_file(fname)
        else:
            if not os.path.exists(fname):
                raise FileNotFoundError(f'{fname} doesn\'t exist')
            parser.read(fname, encoding=encoding)
    scope = dict(vars(logging))
    from logging import handlers as more
    scope['handlers'] = more

    def names(section):
        return [name.strip() for name in parser[section]['keys'].split(',') if name.strip()]

    formatters = {}
    for name in names('formatters'):
        part = parser[f'formatter_{name}']
        kind = _resolve(part['class']) if part.get('class') else logging.Formatter
        formatters[name] = kind(part.get('format', raw=True), part.get('datefmt', raw=True), part.get('style', '%', raw=True))
    for handler in logging._handler_list[:]:
        if handler is not logging.lastResort and handler.name:
            handler.close()
    handlers, targets = {}, {}
    for name in names('handlers'):
        part = parser[f'handler_{name}']
        kind = part['class']
        make = eval(kind, scope) if kind.partition('.')[0] in scope else _resolve(kind)
        handler = make(*eval(part.get('args', '()'), scope), **eval(part.get('kwargs', '{}'), scope))
        handler.name = name
        if 'level' in part:
            handler.setLevel(part['level'])
        if part.get('formatter'):
            handler.setFormatter(formatters[part['formatter']])
        if part.get('target'):
            targets[handler] = part['target']
        handlers[name] = handler
    for handler, target in targets.items():
        handler.setTarget(handlers[target])

    def set_up(logger, part):
        if 'level' in part:
            logger.setLevel(part['level'])
        for handler in logger.handlers[:]:
            logger.removeHandler(handler)
        for name in part.get('handlers', '').split(','):
            if name.strip():
                logger.addHandler(handlers[name.strip()])

    loggers = names('loggers')
    if 'root' not in loggers:
        raise ValueError("list.remove(x): x not in list")
    set_up(logging.root, parser['logger_root'])
    configured = {}
    for name in loggers:
        if name != 'root':
            configured[parser[f'logger_{name}']['qualname']] = parser[f'logger_{name}']
    for name, logger in list(logging.root.manager.loggerDict.items()):
        if isinstance(logger, logging.Logger) and name not in configured and not any(
                [name.startswith(other + '.') for other in configured]):
            logger.disabled = disable_existing_loggers
    for name, part in configured.items():
        logger = logging.getLogger(name)
        set_up(logger, part)
        logger.propagate = part.getint('propagate', fallback=1)
        logger.disabled = False


def listen(port=9030, verify=None):
    raise RuntimeError('Interleave has no network here: call dictConfig() instead of listening for configurations')


def stopListening():
    pass
