# difflib: matchers, close matches and the four kinds of differences.
import difflib
import random

s = difflib.SequenceMatcher(None, "abxcd", "abcd")
print(s.ratio(), s.quick_ratio(), s.real_quick_ratio(), s.get_matching_blocks(), s.get_opcodes())
print(difflib.SequenceMatcher(lambda c: c == " ", " abcd", "abcd abcd").find_longest_match(0, 5, 0, 9))
print(difflib.get_close_matches("appel", ["ape", "apple", "peach", "puppy"]), difflib.get_close_matches("x", []), difflib.get_close_matches("wheel", ["while", "where", "wheels"], n=1, cutoff=0.5))
one = "one\ntwo\nthree\nfour\nfive\nsix\nseven\neight\nnine\nten\n".splitlines(True)
two = "ore\ntree\nthree\nfour\nfive\nsix\nseven\neight\nemu\n\nten\nmore\n".splitlines(True)
print("".join(difflib.unified_diff(one, two, "a.txt", "b.txt", "today", n=1)))
print("".join(difflib.context_diff(one, two, "a.txt", "b.txt")))
delta = list(difflib.ndiff(one, two))
print("".join(delta))
print("".join(difflib.restore(delta, 1)) == "".join(one), "".join(difflib.restore(delta, 2)) == "".join(two))
print("".join(difflib.Differ().compare(["  1. Beautiful is beTTer\n", "same\n"], ["  1. Beautiful is better\n", "\tsame\n", "new\n"])))
print(list(difflib.unified_diff([], [])), list(difflib.unified_diff(["a"], ["b"], lineterm="")), list(difflib.diff_bytes(difflib.unified_diff, [b"a"], [b"\xff"], b"x", b"y")))
for call in (lambda: difflib.get_close_matches("a", [], n=0), lambda: difflib.get_close_matches("a", [], cutoff=2), lambda: list(difflib.unified_diff([b"a"], ["b"])), lambda: list(difflib.restore([], 3))):
    try:
        print(call())
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
chooser = random.Random(3)
for _ in range(25):
    a = [chooser.choice("abcde") for _ in range(chooser.randint(0, 12))]
    b = [chooser.choice("abcde") for _ in range(chooser.randint(0, 12))]
    m = difflib.SequenceMatcher(chooser.choice((None, lambda c: c == "a")), a, b)
    print(m.ratio(), m.quick_ratio(), m.get_opcodes())
long = [str(i % 7) for i in range(220)]
print(difflib.SequenceMatcher(None, long, long[5:]).ratio(), difflib.SequenceMatcher(None, long, long[5:], autojunk=False).ratio())
