# str.format with positions, names, attributes, items and specs.
print("{} and {}".format(1, "two"), "{1} {0} {1}".format("a", "b"), "{name}: {value:>6.2f}".format(name="x", value=3.14159))
print("{:<5}|{:>5}|{:^5}".format("a", "b", "c"), "{0[1]} {1[k]}".format([1, 2], {"k": "v"}), "{{}} {!r}".format("s"))
print("{:,} {:05d} {:x} {:.1%}".format(1234567, 42, 255, 0.123), "{:{width}}|".format("w", width=4))
try:
    "{} {}".format(1)
except IndexError as error:
    print(error)
