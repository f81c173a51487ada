# What is wrong with data that is no pickle, or only a part of one.
import pickle

good = pickle.dumps({"a": [1, 2.5, "x", (None, True)], "b": {1, 2}, "c": b"xy", "d": 10**30})
bad = [b"", b"x", b".", b"N", b"\x80", b"\x80\x63N.", b"0.", b"a.", b"(.", b"t.", b"(t", b"K", b"K\x01", b"J\x01", b"\x8c\x05ab", b"h\x05.", b"j\x01\x00\x00\x00.", b"R.", b"NNR.", b"]a.", b"}s.", b"}K\x01s."]
bad += [b"\x94.", b"b.", b"\x93.", b"NN\x93.", b"e.", b"(e.", b"u.", b"}(K\x01u.", b"1.", b"\x85.", b"N\x86.", b"\x81.", b"B\x05\x00\x00\x00ab", b"\x8a\x05ab", b"\x95\x05\x00\x00\x00\x00\x00\x00\x00N.", b"hello world", b'{"a": 1}', b"\xff\xfe", good[:10], good[:40], good[:-1], good[:-5], 5, None, "text"]
for data in bad:
    try:
        print(data, pickle.loads(data))
    except Exception as error:
        print(str(data)[:40], type(error).__name__, error)


class Raises:
    def __reduce__(self):
        return raise_index_error, ()


def raise_index_error():
    return [][3]


try:
    pickle.loads(pickle.dumps(Raises()))
except IndexError as error:
    print("its own", error)
