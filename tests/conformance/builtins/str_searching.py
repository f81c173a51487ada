# find, index, count, startswith, replace with positions and empty needles.
s = "the cat sat on the mat"
print(s.find("the"), s.find("the", 1), s.rfind("the"), s.find("dog"), s.find(""), s.find("", 5), s.find("", 100), s.rfind(""), s.find("t", -3), s.find("at", 5, 7))
print(s.count("at"), s.count(""), s.count("t", 5), "aaaa".count("aa"), "".count(""), "abc".count("", 1), "abc".count("", 5), s.index("cat"), s.rindex("at"))
print(s.startswith("the"), s.startswith("cat", 4), s.startswith(("a", "t")), s.startswith(""), s.startswith("", 50), s.endswith("mat"), s.endswith("cat", 0, 7), s.endswith(()), "".startswith(""))
print(s.replace("the", "a"), s.replace("the", "a", 1), "abc".replace("", "-"), "abc".replace("", "-", 2), "aaa".replace("aa", "b"), "abc".replace("x", "y"), "abc".replace("b", ""), "".replace("", "x"), "aaa".replace("a", "b", 0), "aaa".replace("a", "b", -1))
print("at" in s, "dog" not in s, "" in s, "é" in "café", "cafe" < "café", "a" < "B", "a" < "aa", "Z" < "a", "10" < "9", "" < "a", max("hello"), min("hello"), sorted("hello"))
print("日本語テキスト".find("テ"), "日本語"[::-1], "🙂🙃".index("🙃"), len("🙂🙃"), "a🙂b"[1], "naïve".replace("ï", "i"), "e\u0301" == "é", len("e\u0301"))
print("abc"[1:], "abc"[:-1], "abc"[::2], "abc"[5:], "abc"[2:1], "abcdef"[::-2], "abcdef"[4:1:-1], "abcdef"[-3:-1], "abc" * 2, 2 * "ab", "a" * -1)
