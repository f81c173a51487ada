# Strings compare by code point.
print("a" < "b", "B" < "a", "" < "a", "abc" < "abd", "abc" < "abcd", "Z" < "é" < "日" < "😀", "10" < "9", "a" == "a", "a" != "A", sorted(["b", "A", "a", "B", "é", "1", " "]), max("apple", "banana"), "a" <= "a" >= "a", "x" in ("x", "y"), "ab" > "aa", "\u00e9" == "e\u0301")
