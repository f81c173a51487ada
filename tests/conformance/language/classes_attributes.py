# Class attributes are shared until an instance has its own.
class Settings:
    items = []
    level = 1


a, b = Settings(), Settings()
a.items.append("shared")
a.level = 2
print(b.items, b.level, a.level, Settings.level)
Settings.level = 5
print(a.level, b.level)
del a.level
print(a.level)
print(hasattr(a, "items"), hasattr(a, "nothing"), getattr(a, "nothing", "default"))
setattr(b, "extra", 7)
print(b.extra, sorted(vars(b).items()))
