# except* takes its part; what is left goes on; new exceptions join.
def run(*excs):
    try:
        try: raise ExceptionGroup("g", list(excs))
        except* ValueError as g: print("V", g.exceptions)
        except* (TypeError, KeyError) as g:
            print("TK", g.exceptions)
            raise RuntimeError("new")
        else: print("else")
        finally: print("finally")
    except BaseException as e: print(repr(e))
run(ValueError(1))
run(ValueError(1), OSError(2))
run(TypeError(3), KeyError(4))
run(TypeError(3), OSError(2))
