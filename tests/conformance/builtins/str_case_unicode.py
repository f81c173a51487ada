"""Case conversion beyond ASCII."""
for text in ['straße', 'ÀÉÎ', 'ΣΑΣ', 'ὈΔΥΣΣΕΎΣ', 'ﬁn', 'ŉ', 'ǆ ǅ Ǆ', 'İı', 'ÿ', 'αβγ', 'привет Мир', '日本', 'aß', 'ⅷ', "they're bill's"]:
    print(text.upper(), text.lower(), text.title(), text.capitalize(), text.swapcase(), text.casefold())
    print(text.isupper(), text.islower(), text.istitle(), text.isalpha())
