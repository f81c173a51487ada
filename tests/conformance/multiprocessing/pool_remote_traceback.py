# An exception of a worker comes with the text of its traceback.
import multiprocessing as mp


class Special(Exception):
    def __init__(self, code, text="default"):
        super().__init__(code, text)
        self.code = code


def fails(x):
    raise Special(x)


def fails_in_imap(x):
    if x == 1:
        raise KeyError("one")
    return x


if __name__ == "__main__":
    with mp.Pool(1) as pool:
        try:
            pool.apply(fails, (5,))
        except Special as error:
            print(type(error.__cause__).__name__, error.code, error.args)
            text = str(error.__cause__)
            print(text.startswith('\n"""\nTraceback (most recent call last):\n'), "    raise Special(x)" in text, text.endswith("Special: (5, 'default')\n\"\"\""))
        it = pool.imap(fails_in_imap, range(3))
        print(next(it))
        try:
            next(it)
        except KeyError as error:
            print(repr(error))
        print(next(it))
        try:
            pool.map(lambda x: x, [1])
        except Exception as error:
            print(type(error).__name__, "<lambda>" in str(error))
        try:
            pool.apply(eval, ("lambda: 0",))
        except Exception as error:
            print(type(error).__name__, str(error).startswith("Error sending result: '<function <lambda> at"))
