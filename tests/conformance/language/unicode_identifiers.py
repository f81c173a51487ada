# Names with letters of many languages.
größe = 1
π = 3.14
名前 = "x"
_ñ = 2
class Éa:
    ü = 5
    def дать(self, α): return α + self.ü
print(größe, π, 名前, _ñ, Éa().дать(1), Éa.__name__, sorted(n for n in globals() if not n.isascii()))
