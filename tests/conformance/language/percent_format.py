# The older % formatting of strings.
print("%s is %d years, %.2f m" % ("Ada", 36, 1.5))
print("%5d|%-5d|%05d|%x|%X|%o" % (42, 42, 42, 255, 255, 8))
print("%10s|%-10s|%r" % ("right", "left", "quoted"))
print("100%% of %s" % "it")
print("%e %g %+d" % (12345.678, 0.0001, 5))
print("%(name)s-%(id)03d" % {"name": "x", "id": 7})
