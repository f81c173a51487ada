import contextlib, io
@contextlib.contextmanager
def tag(name):
    print('<', name)
    try:
        yield name.upper()
    except ValueError as e:
        print('swallowed', e)
    finally:
        print('>', name)
with tag('a') as t, tag('b'):
    print(t)
    raise ValueError('x')
with contextlib.suppress(KeyError):
    {}['k']
with contextlib.redirect_stdout(io.StringIO()) as out:
    print('hidden')
print(repr(out.getvalue()))
with contextlib.ExitStack() as stack:
    stack.callback(print, 'last')
    stack.enter_context(tag('s'))
    stack.push(lambda *a: print('pushed', a[0]) or True)
    1 / 0
with contextlib.closing(io.StringIO('q')) as f:
    print(f.read())
with contextlib.nullcontext(5) as n:
    print(n)
@tag('deco')
def run():
    print('inside')
run()
