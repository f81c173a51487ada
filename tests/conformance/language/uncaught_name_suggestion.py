# The last line of a traceback proposes a name that is nearly right.
colour = 1
print("before")
print(color)
