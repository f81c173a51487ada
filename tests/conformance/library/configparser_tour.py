# INI files: sections, defaults, interpolation, conversions, errors, writing.
import configparser
import io

TEXT = '''
[DEFAULT]
ServerAliveInterval = 45
Compression = yes
home = /srv

[server]
host = localhost
port: 8080
debug = off
path = %(home)s/www
percent = 50%%
names =
    anna
    bert

    carl
; a comment
[Workers]
count=4
ratio = 0.75
# another
'''

config = configparser.ConfigParser()
config.read_string(TEXT)
print(config.sections(), config.defaults())
print(config['server']['host'], config['server'].getint('port'), config.getboolean('server', 'debug'))
print(config.get('server', 'path'), config.get('server', 'path', raw=True), config['server']['percent'])
print(repr(config['server']['names']))
print(config['server']['Compression'], 'compression' in config['server'], 'Host' in config['server'])
print(config.getfloat('Workers', 'ratio'), config.getint('Workers', 'missing', fallback=7))
print(config['Workers'].get('missing'), config['Workers'].get('missing', 'x'))
print(list(config['Workers']), config.options('Workers'), dict(config['Workers']))
print(config.items('Workers'), len(config), list(config))
print(config.has_section('nope'), config.has_option('server', 'PORT'))
config['new'] = {'a': '1', 'B': 'two'}
config.add_section('more')
config.set('more', 'key', 'value\nand more')
config['more']['other'] = 'x'
config.remove_option('Workers', 'ratio')
config.remove_section('server')
out = io.StringIO()
config.write(out)
print(out.getvalue())
out = io.StringIO()
config.write(out, space_around_delimiters=False)
print(out.getvalue().splitlines()[:4])
print(repr(config['new']), config['new'].name, config.read('/does/not/exist.ini'))

for wrong in (lambda: config.get('nope', 'a'), lambda: config.get('new', 'zz'), lambda: config['nope'],
              lambda: config['new']['zz'], lambda: config.add_section('new'), lambda: config.set('new', 'a', 1),
              lambda: config.getint('new', 'b'), lambda: config.getboolean('new', 'b'),
              lambda: config.read_string('a = 1\n'), lambda: config.read_string('[x]\nnonsense\n'),
              lambda: config.read_string('[x]\na=1\n[x]\n'), lambda: config.read_string('[y]\na=1\nA=2\n'),
              lambda: config.set('new', 'a', '%'), lambda: config.add_section('DEFAULT')):
    try:
        print('no error', wrong())
    except Exception as e:
        print(type(e).__name__, '|', e)
bad = configparser.ConfigParser()
bad.read_string('[s]\na = %(missing)s\nb = %(b)s\nc = 5%\n')
for key in 'abc':
    try:
        bad.get('s', key)
    except configparser.InterpolationError as e:
        print(type(e).__name__, '|', e)

ext = configparser.ConfigParser(interpolation=configparser.ExtendedInterpolation(), allow_no_value=True,
                                inline_comment_prefixes=('#',), converters={'list': lambda v: v.split(',')})
ext.read_string('[paths]\nbase = /opt  # where\n[app]\ndir = ${paths:base}/app\nlog = ${dir}/log\nflag\nitems = a,b,c\n')
print(ext['app']['log'], ext['app']['flag'], ext.getlist('app', 'items'), ext['app'].getlist('items'))
raw = configparser.RawConfigParser()
raw.optionxform = str
raw.read_dict({'A': {'Key': 1, 'x': '%(y)s'}})
print(raw.items('A'))
