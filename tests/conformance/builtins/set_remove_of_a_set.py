# A set that is looked for in a set is named as it was given.
try:
    {frozenset()}.remove({9})
except KeyError as error:
    print(repr(error))
