# Names are normalised: the ligature is two letters.
exec("\ufb01 = 9\nprint(fi)")
