# assert with and without messages.
for text in ("assert True", "assert 1 == 1, 1 / 0", "assert False", "assert 0, 'text'", "assert [], [1, 2]", "assert None, (1,)", "assert not 1, f'{1 + 1}'", "assert 1 < 0, None"):
    try:
        exec(text)
        print(text, "ok")
    except AssertionError as error:
        print(text, repr(error), error.args)
