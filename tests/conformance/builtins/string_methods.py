# The everyday methods of strings.
s = "  Hello, World  "
print(repr(s.strip()), repr(s.lstrip()), repr(s.rstrip()), s.lower().strip(), s.upper().strip())
print("hello".capitalize(), "hello world".title(), "Hello".swapcase(), "a-b".replace("-", "+"), "aaa".replace("a", "b", 2))
print("hello".find("l"), "hello".rfind("l"), "hello".find("z"), "hello".index("e"), "hello".count("l"))
print("hello".startswith("he"), "hello".endswith(("x", "lo")), "hello".startswith("l", 2))
print("abc".isalpha(), "123".isdigit(), "a1".isalnum(), " ".isspace(), "Abc".isupper(), "abc".islower(), "".isalpha())
print("7".zfill(3), "-7".zfill(4), "x".center(5, "*"), "x".ljust(3) + "|", "x".rjust(3))
print("xxhixx".strip("x"), "prefix-name".removeprefix("prefix-"), "name.py".removesuffix(".py"))
print("a\tb".expandtabs(4), "k=v=w".partition("="), "k=v=w".rpartition("="), "none".partition("="))
print("Straße".casefold(), "abc".encode(), "x" in "xyz", "ab" "cd", "a".join([]))
try:
    "abc".index("z")
except ValueError as error:
    print(error)
