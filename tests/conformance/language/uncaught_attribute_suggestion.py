# The last line of a traceback proposes an attribute that is nearly right.
class Thing:
    def __init__(self):
        self.length = 5


print("before")
Thing().lenght
