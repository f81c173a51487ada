# Names are normalised: the ligature is two letters.
exec("\ufb01 = 9\nprint(fi)")
# not yet: only names that normalisation leaves alone are accepted
