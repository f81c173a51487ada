# % with every kind of conversion.
print("%5d|%-5d|%05d|%+d|% d|%x|%X|%#x|%o|%e|%g|%10.3f|%s|%r|%a|%c|%c|%%|%5s|%-5s|%.2s" % (42, 42, 42, 42, 42, 255, 255, 255, 8, 12345.678, 0.0001, 3.14159, "é", "é", "é", "c", 99, "ab", "ab", "abc"))
print("%(a)s %(b)05.1f" % {"a": 1, "b": 2}, "%*.*f" % (8, 2, 3.14159), "%i %u" % (3.9, 4), "%s" % [1], "%s" % (None,), "%d" % True, "%.3d" % 5, "%#o" % 8, "%+.1e" % 0)
for f, a in [("%d", "x"), ("%s %s", 1), ("%s", (1, 2)), ("%z", 1), ("%(a)s", 1), ("%c", "ab"), ("%x", 1.5), ("%d", None), ("%", 1), ("%(a", {}), ("%(k)s", {}), ("%*d", ("a", 1)), ("a", 1)]:
    try: print(f % a)
    except (TypeError, ValueError, KeyError) as e: print(f, "|", type(e).__name__, e)
