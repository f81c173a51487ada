# What try/except* raises in the end: parts passed on go together again, raised ones stand for themselves.
def s(e): return (str(e), [s(x) for x in e.exceptions]) if isinstance(e, BaseExceptionGroup) else repr(e)
def t(f):
    try: f()
    except BaseException as e: print(f.__name__, s(e), repr(e.__cause__), repr(e.__context__))
def a():
    try: raise ExceptionGroup('g',[TypeError('t'),KeyError('k')]) from OSError(1)
    except* TypeError as e: raise
def b():
    try: raise ExceptionGroup('g',[TypeError('t'),KeyError('k'), ValueError(1)]) from OSError(1)
    except* TypeError as e: raise
    except* KeyError as e: raise e
def c():
    try: raise ExceptionGroup('g',[TypeError('t'),KeyError('k'), ValueError(1)]) from OSError(1)
    except* TypeError as e: raise
    except* KeyError as e: raise IndexError(1)
def d():
    try: raise ExceptionGroup('g',[TypeError('t'),KeyError('k')])
    except* TypeError as e: raise e
    except* KeyError as e: raise
def d2():
    try: raise ExceptionGroup('g',[TypeError('t'),KeyError('k')])
    except* TypeError as e: raise e
def d3():
    try: raise ExceptionGroup('g',[TypeError('t')])
    except* TypeError as e: raise e
def d4():
    try: raise ExceptionGroup('g',[TypeError('t'), ValueError()])
    except* (TypeError,ValueError) as e: raise
for f in (a,b,c,d,d2,d3,d4): t(f)
