# chr, ord, ascii, hex, oct, bin.
print(chr(65), chr(8364), chr(128512), ord("a"), ord("€"), ord("😀"), ord(b"a"), ord(bytearray(b"z")), [chr(c) for c in range(97, 103)], chr(0) == "\0", ord("\n"))
print(ascii("aé€😀\n'"), ascii(["é"]), ascii(1), hex(255), hex(-255), hex(2**70), oct(8), oct(-8), bin(5), bin(-5), bin(0), bin(True), f"{255:#x} {255:X} {5:08b} {64:o}")
class I:
    def __index__(self): return 10
print(hex(I()), bin(I()), oct(I()), chr(I()) == "\n", [0] * I() == [0] * 10, "abcdefghijkl"[I()], range(20)[I()])
for call in ("chr(-1)", "chr(1114112)", "chr('a')", "chr(1.0)", "ord('')", "ord('ab')", "ord(65)", "ord(b'ab')", "hex(1.5)", "bin('1')", "oct(None)", "chr()", "ord('a', 'b')", "chr(10 ** 30)", "hex(I)", "ascii()"):
    try:
        print(call, repr(eval(call)))
    except Exception as error:
        print(call, type(error).__name__, error)
# expect-3.13: A € 😀 97 8364 128512 97 122 ['a', 'b', 'c', 'd', 'e', 'f'] True 10
# expect-3.13: "a\xe9\u20ac\U0001f600\n'" ['\xe9'] 1 0xff -0xff 0x400000000000000000 0o10 -0o10 0b101 -0b101 0b0 0b1 0xff FF 00000101 100
# expect-3.13: 0xa 0b1010 0o12 True True k 10
# expect-3.13: chr(-1) ValueError chr() arg not in range(0x110000)
# expect-3.13: chr(1114112) ValueError chr() arg not in range(0x110000)
# expect-3.13: chr('a') TypeError 'str' object cannot be interpreted as an integer
# expect-3.13: chr(1.0) TypeError 'float' object cannot be interpreted as an integer
# expect-3.13: ord('') TypeError ord() expected a character, but string of length 0 found
# expect-3.13: ord('ab') TypeError ord() expected a character, but string of length 2 found
# expect-3.13: ord(65) TypeError ord() expected string of length 1, but int found
# expect-3.13: ord(b'ab') TypeError ord() expected a character, but string of length 2 found
# expect-3.13: hex(1.5) TypeError 'float' object cannot be interpreted as an integer
# expect-3.13: bin('1') TypeError 'str' object cannot be interpreted as an integer
# expect-3.13: oct(None) TypeError 'NoneType' object cannot be interpreted as an integer
# expect-3.13: chr() TypeError chr() takes exactly one argument (0 given)
# expect-3.13: ord('a', 'b') TypeError ord() takes exactly one argument (2 given)
# expect-3.13: chr(10 ** 30) ValueError chr() arg not in range(0x110000)
# expect-3.13: hex(I) TypeError 'type' object cannot be interpreted as an integer
# expect-3.13: ascii() TypeError ascii() takes exactly one argument (0 given)
