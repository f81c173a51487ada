import traceback
for name in ('numpy', 'twisted', 'no_such_module_x', 'os.nope'):
    try:
        __import__(name)
    except ModuleNotFoundError as e:
        print(str(e), e.name)
    except ImportError as e:
        print('other', e)
try:
    from os import nothing_there
except ImportError as e:
    print(type(e).__name__, str(e).split(' (')[0], e.name)
