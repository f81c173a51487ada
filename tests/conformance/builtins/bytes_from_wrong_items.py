# Which of several wrong items is told: the first.
class Index:
    def __init__(self, n):
        self.n = n

    def __index__(self):
        print("asked", self.n)
        return self.n


for make in (lambda items: int.from_bytes(items, "little"), bytes, bytearray):
    for items in ([-(2**63), 1e10], [300, "x"], [1, 2, "x", 300], [-(2**70), 1.5], [Index(7), Index(256), Index(1)], [Index(1), 2.5]):
        try:
            print(make(items))
        except Exception as error:
            print(type(error).__name__, error)
