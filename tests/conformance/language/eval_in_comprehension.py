# eval sees the variable of the comprehension around it.
print([eval("i * i") for i in range(3)])
# not yet: the variable is in a register only
