# count and find do not overlap.
print("aaaa".count("aa"), "abababa".count("aba"), "aaa".count(""), "abc".count("c", -1), "banana".find("ana", 2), "banana".rfind("ana"), "banana".replace("ana", "_"), "aaa".split("aa"), "x".count("xx"), "ababab".partition("ba"))
