# Characters by their names.
print(eval("'\\N{BULLET} \\N{GREEK SMALL LETTER ALPHA}'"))
# not yet: the table of names is too large for the page; it is a SyntaxError that says so
