# Escapes, raw strings, implicit concatenation, prefixes.
print("tab\there", "quote\"s", 'it\'s', "back\\slash", "\x41\u0042\U00000043\103\0" == "ABCC\x00", "line\
 continued")
print(r"raw \n \x41 \"", R'\\', "new\nline", "\a\b\f\v\r".encode(), "\7\07\007 \18".encode(), "\u00e9", "é" == "\xe9")
print("a" "b" 'c', ("long "
    "text"), b"by" b"tes", r"\d" "\t" == "\\d\t", "%s" "%s" % (1, 2), f"{1}" "{2}" f"{3}")
print("""triple "quoted" 'text'
second line \
joined""", '''a'b"c''', """""", "" """x""" '')
print(repr("'"), repr('"'), repr("'\""), repr("\\"), repr("\n\r\t\0\x7f\x80\xa0\xad"), repr("é日🙂\u200b\ue000\U000e0001"), ascii("é日🙂"), ascii("a'b"))
print(len("x") if False else 1, u"unicode", B"x", rb"\x", Rb"\n", bR"\t", f"{'a'}", F"{1}", rf"\{1}", fR"{2}\n")
print("a" if "" else "empty is false", "abc" is "abc", "\
", end="|\n")
print("\ud800".encode("utf-8", "surrogatepass"), len("\ud800"), repr("\udc80"), "\U0001F600" == "😀", ord("\U0010FFFF"))
