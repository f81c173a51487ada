# Slices are ordered like tuples.
print(slice(1, 2) < slice(1, 3), slice(1) == slice(None, 1))
