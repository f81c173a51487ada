# str.format: fields, attributes, indices, conversions, nested specifications.
class P:
    x, y = 1, [10, 20]

    def __format__(self, spec):
        return f"<{spec}>"

    def __repr__(self):
        return "P()"


p = P()
print("{} {} {}".format(1, "a", None), "{1} {0} {1}".format("a", "b"), "{a} {b}".format(a=1, b=2), "{0} {k}".format(5, k=6), "{{}} {{{}}}".format(3))
print("{0.x} {0.y[1]} {1[key]} {1[0]} {2[-1]}".format(p, {"key": "v", 0: "zero"}, {"-1": "minus"}), "{p.y[0]}".format(p=p), "{!r} {!s} {!a}".format("é", "é", "é"))
print("{:>5}|{:<5}|{:^5}|{:*^7}|{:05d}|{:+d}|{: d}|{:x}|{:#b}|{:,}".format(1, 2, 3, 4, 5, 6, 7, 255, 5, 1234567))
print("{:{}}|{:{w}.{p}f}|{:{fill}{align}{width}}|{0:{1}}".format(1, 5, 2.5, "x", fill="*", align="^", width=5, w=8, p=2) if False else "{:{}}|{:{w}.{p}f}|{:{f}>{w}}".format(1, 5, 2.5, "x", f="*", w=8, p=2))
print("{:abc} {!r:>6} {}".format(p, p, p), format(p, "q"), "{:}".format(3), "{0:>{1}}".format("r", 4), "{:%}".format(0.25), "{:c}".format(65), "{:e}".format(1500.0), "{:s}".format("t"), "{:.2s}".format("text"), "{:10.2}|".format("text"))
print("{x}".format_map({"x": 1}), "{a[b]}".format(a={"b": 2}), "{}".format([1, 2]), "{:>10}".format(str([1])), "{:d}".format(True), "{}".format(True), "{:5}|".format(True), "{!s:5}|".format(True), "{:<3}|".format(None) if False else "")
for text, args in (("{:d}", ("a",)), ("{:d}", (1.5,)), ("{:s}", (1,)), ("{:q}", (1,)), ("{:.2d}", (1,)), ("{:,s}", ("a",)), ("{:5}", (None,)), ("{:>5}", ([],)), ("{:x}", (1.0,)), ("{:=5}", ("a",)), ("{:c}", ("a",)), ("{:c}", (-1,)), ("{:+s}", ("a",)), ("{:,x}", (1,)), ("{:_,}", (1,)), ("{:#s}", ("a",)), ("{:.}", (1.0,)), ("{0.y[z]}", (p,)), ("{0.q}", (p,)), ("{0[q]}", ({},)), ("{5}", ()), ("{0", (1,)), ("0}", (1,)), ("{!}", (1,)), ("{!z}", (1,)), ("{0!rr}", (1,)), ("{0[}", (1,)), ("{0[]}", ([],)), ("{:z}", (1,)), ("{:05s}", ("a",)), ("{:05}", ("a",)), ("{:c}", (1.5,)), ("{:+c}", (5,)), ("{:n}", (5,)), ("{:b}", ("1",))):
    try:
        print(text, text.format(*args))
    except Exception as error:
        print(text, type(error).__name__, error)
