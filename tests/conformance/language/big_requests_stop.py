# What needs more memory than there is ends in MemoryError or OverflowError.
for text in ("'x' * 10 ** 12", "[0] * 10 ** 12", "(0,) * 10 ** 13", "bytes(10 ** 13)", "bytearray(10 ** 13)", "'a'.center(10 ** 13)", "'a'.ljust(10 ** 13)", "'abc'.zfill(10 ** 13)", "b'a' * 10 ** 13"):
    try: eval(text)
    except (MemoryError, OverflowError) as e: print(text, "stops")
for text in ("'x' * 10 ** 30", "[0] * 10 ** 30", "range(10 ** 30)[10 ** 40]", "1 << 10 ** 30", "len(range(10 ** 30))"):
    try: eval(text)
    except (OverflowError, IndexError, MemoryError) as e: print(text, type(e).__name__)
