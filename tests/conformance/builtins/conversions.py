# int, float, str, bool, list, tuple, set, dict from other things.
print(int("12"), int(-2.7), int(True), float("1.25"), float(3), str(1.0), str(None), str([1, "a"]))
print(bool("False"), bool(0.0), list("abc"), tuple([1, 2]), list({"a": 1}), sorted(set("aab")))
print(dict([("a", 1), ["b", 2]]), dict(x=1, y=2), dict({"q": 1}, z=2), list(range(3)), list((1, 2)))
print(chr(65), ord("a"), chr(8364), hex(255), oct(8), bin(5), ascii("é"), repr("é"))
print(int("-0b11", 2), int("0x1f", 16), int("z", 36), int("1_000"), int(), float(), str(), list(), dict(), tuple())
for text in ("", "1.5", "abc", "0x"):
    try:
        int(text)
    except ValueError as error:
        print(error)
