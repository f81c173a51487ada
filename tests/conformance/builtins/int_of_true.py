# What int() gives is an int, not one of its subclasses.
class Yes:
    def __int__(self):
        return True


print(int(Yes()), type(int(Yes())))
