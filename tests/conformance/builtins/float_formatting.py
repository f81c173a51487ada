"""Format specifications of floats."""
specs = ['', 'e', 'E', 'f', 'F', 'g', 'G', 'n', '%', '.0f', '.2f', '.0e', '.3e', '.3g', '.10g', '#.3g', '#.0f', ',.2f', '_.2f', '+.1f', ' .1f', '012.3f', '<12.3f', '>12.3f', '^12.3f', '*^12.1f', '=+12.1f', '.3', '.17g', '.0%', '010,.1f']
for x in [0.0, -0.0, 1.0, 3.14159, -2.5, 1234567.891, 1e-10, 1.5e20, 0.5, 99.5, float('inf'), float('nan'), -float('inf')]:
    for spec in specs:
        print(f'[{format(x, spec)}]', end=' ')
    print()
