"""What codecs is made of, for pickles that name it."""
from codecs import decode, encode, lookup  # noqa: F401
