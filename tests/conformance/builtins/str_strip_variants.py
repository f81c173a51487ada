# strip with sets of characters.
print("xyabcyx".strip("xy"), "..a.b..".strip("."), "\t a \n".strip(), "abc".strip("abc") == "", "aXbXa".strip("a"), "www.example.com".strip("cmowz."), "  a b ".lstrip(), "a  ".rstrip(" "), "\x1c\u2003x\x85".strip())
