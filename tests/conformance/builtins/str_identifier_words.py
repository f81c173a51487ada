# isidentifier looks at the letters only, not for keywords.
print([(w, w.isidentifier()) for w in ("a", "1a", "a1", "class", "match", "é", "a-b", "", "_", "None", "async")])
