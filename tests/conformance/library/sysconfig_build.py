# sysconfig: what programs ask about the build (the GIL above all), paths, and parsing of #define lines.
import io
import sysconfig

print(sysconfig.get_config_var('Py_GIL_DISABLED'), sysconfig.get_config_vars('Py_GIL_DISABLED', 'no_such_variable'))
print(bool(sysconfig.get_config_var('Py_GIL_DISABLED')), sysconfig.get_config_var('Py_DEBUG'))
print(sysconfig.get_platform(), sysconfig.get_python_version())
names = sysconfig.get_path_names()
print(names)
paths = sysconfig.get_paths('posix_prefix')
print(list(paths) == list(names), paths['scripts'].endswith('/bin'), sysconfig.get_path('data', 'posix_prefix'))
print(sysconfig.get_path('stdlib', 'posix_prefix').endswith('/lib/python' + sysconfig.get_python_version()))
print('posix_prefix' in sysconfig.get_scheme_names(), sysconfig.get_preferred_scheme('user'), sysconfig.is_python_build())
print(sysconfig.parse_config_h(io.StringIO('#define ONE 1\n#define NAME "text"\n/* #undef NOT */\nelse\n')))
print(sysconfig.get_config_var('EXT_SUFFIX').endswith('.so'), type(sysconfig.get_config_vars()).__name__)
try:
    sysconfig.get_path('nowhere')
except KeyError as error:
    print(repr(error))
# expect-3.13: 0 [0, None]
# expect-3.13: False 0
# expect-3.13: linux-x86_64 3.13
# expect-3.13: ('stdlib', 'platstdlib', 'purelib', 'platlib', 'include', 'platinclude', 'scripts', 'data')
# expect-3.13: True True /usr
# expect-3.13: True
# expect-3.13: True posix_user False
# expect-3.13: {'ONE': 1, 'NAME': '"text"', 'NOT': 0}
# expect-3.13: True dict
# expect-3.13: KeyError('nowhere')
