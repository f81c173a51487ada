# Literals, escapes, quotes, slices, repetition.
print('single', "double", 'it\'s', "say \"hi\"", "tab\there", "line\\n")
print(r"raw\n", "\x41\u00e9\U0001F600", "a" "b", "octal \101")
print("""three
lines
here""")
text = "hello world"
print(text[0], text[-1], text[2:5], text[:3], text[-3:], text[::2], text[::-1])
print(len(text), "wor" in text, "x" not in text, text * 2, "-" * 10)
print("a" < "b", "Z" < "a", "abc" < "abd", "ab" < "abc", "é" > "z")
print(repr("it's"), repr('say "x"'), repr("both ' and \""), repr("new\nline\t\x01é"))
long = ("parts "
        "joined")
print(long, "\
continued")
print(len("😀é"), "😀é"[1], [c for c in "añ"])
