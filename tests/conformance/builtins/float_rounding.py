"""round() of floats: half to even on the exact decimal value."""
for x in [0.5, 1.5, 2.5, -0.5, -1.5, 2.675, 1.005, 0.125, 0.375, 1234.5678, -1234.5678, 1e20, 5e-324, 15.0, 25.0]:
    print(round(x), round(x, 1), round(x, 2), round(x, 3), round(x, -1), round(x, -2), round(x, 20))
for bad in [float('nan'), float('inf')]:
    try:
        round(bad)
    except (ValueError, OverflowError) as error:
        print(error)
    print(round(bad, 1))
