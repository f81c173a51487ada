# An exception class of one's own is named with its module; an empty message leaves no colon.
class Trouble(Exception):
    pass


print("start")
raise Trouble
