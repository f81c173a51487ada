# round goes to the even neighbour.
print([round(x + 0.5) for x in range(-3, 4)], [round(x / 10, 1) for x in (5, 15, 25, 35)], [round(x, -1) for x in (5, 15, 25, 35, -5, -15)], round(2.5), round(-2.5), f"{2.5:.0f} {3.5:.0f} {0.125:.2f} {0.375:.2f}", round(1e15 + 0.5), round(0.5 - 1e-17), "%.0f %.0f" % (0.5, 1.5))
