# Common ways to build text.
words = ["alpha", "be", "gamma"]
print(" ".join(words), ", ".join(w.upper() for w in words), "-" * 10, "ab" * 3, "".join(reversed("abc")), "\n".join(f"{i}: {w}" for i, w in enumerate(words, 1)))
print("\n".join(f"{w:<8}|{len(w):>3}|{len(w) / 3:6.2f}" for w in words))
s = ""
for c in "hello":
    s = c + s
print(s, s == "hello"[::-1], "".join(sorted("hello")), "".join(dict.fromkeys("mississippi")), "Hello World".swapcase(), "a-b_c".replace("-", "").replace("_", ""))
print("caesar".translate({ord(c): chr((ord(c) - 97 + 3) % 26 + 97) for c in "abcdefghijklmnopqrstuvwxyz"}), str.maketrans("abc", "xyz"), "abc".translate(str.maketrans("abc", "xyz", "b")), "x".join("abc"), ",".join([]), "one two".title().split()[1])
print("level" == "level"[::-1], "A man a plan".lower().count("a"), {c: "banana".count(c) for c in sorted(set("banana"))}, "%s=%d" % ("n", 3), "{:>5}{:^5}{:<5}|".format("a", "b", "c"), "tab\tsep".expandtabs(8), "multi\nline".splitlines(), "ß".encode(), "日本".encode("utf-8"), b"\xe6\x97\xa5".decode())
