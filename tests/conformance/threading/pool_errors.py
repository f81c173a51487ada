# ThreadPoolExecutor: wrong arguments, use after shutdown.
import concurrent.futures as cf


def attempt(what, function):
    try:
        print(what, function())
    except Exception as error:
        print(what, type(error).__name__, error)


attempt("zero", lambda: cf.ThreadPoolExecutor(0))
attempt("negative", lambda: cf.ThreadPoolExecutor(max_workers=-1))
attempt("initializer", lambda: cf.ThreadPoolExecutor(1, initializer=3))
attempt("text", lambda: cf.ThreadPoolExecutor("2"))
pool = cf.ThreadPoolExecutor(1)
attempt("no function", lambda: pool.submit())
attempt("map nothing", lambda: list(pool.map(print)))
attempt("bad call", lambda: pool.submit(len).result())
pool.shutdown()
attempt("submit", lambda: pool.submit(print))
attempt("map", lambda: pool.map(print, [1]))
attempt("shutdown again", pool.shutdown)
attempt("default", lambda: cf.ThreadPoolExecutor()._max_workers >= 5)
attempt("abstract", lambda: cf.Executor().submit(print))
