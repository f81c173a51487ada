# eval sees the variable of the comprehension around it.
print([eval("i * i") for i in range(3)])
