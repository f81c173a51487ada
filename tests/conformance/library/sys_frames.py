# sys._getframe() and inspect's view of the stack.
import inspect
import sys


def who():
    frame = sys._getframe(1)
    return frame.f_code.co_name, frame.f_lineno


def caller():
    a = 1
    print(who())
    info = inspect.stack()[1]
    print(info.function, info.lineno, info.code_context, info.index)
    frame = inspect.currentframe()
    print(frame.f_locals['a'], frame.f_back.f_code.co_name, frame.f_globals is globals())
    a = 2
    print(frame.f_locals['a'], frame.f_lineno)
    print(inspect.getframeinfo(frame).function, inspect.getframeinfo(frame).lineno)
    args = inspect.getargvalues(frame)
    print(args.args, args.varargs, args.keywords)


class Log:
    def __call__(self, text):
        back = inspect.currentframe().f_back
        print(f'{back.f_code.co_name}:{back.f_lineno}: {text}')


log = Log()


def work(x, *more, key=None):
    log('working')
    return [f.function for f in inspect.stack()]


caller()
print(work(1))
log('top')
try:
    sys._getframe(100)
except ValueError as e:
    print(e)
try:
    1 / 0
except ZeroDivisionError:
    print([(f.function, f.lineno) for f in inspect.trace()])
print(sys._getframe().f_code.co_name, sys._getframe().f_back)
gen = (i for i in range(3))
print(next(gen), gen.gi_frame.f_lineno, gen.gi_code.co_name, inspect.isframe(gen.gi_frame))
