import argparse

p = argparse.ArgumentParser(prog='prog', description='Runs it.')
p.add_argument('file', help='what to read')
p.add_argument('rest', nargs='*', type=int)
p.add_argument('-n', '--number', type=int, default=3, help='how many (default: %(default)s)')
p.add_argument('-v', '--verbose', action='count', default=0)
p.add_argument('--flag', action='store_true')
p.add_argument('--no-cache', dest='cache', action='store_false')
p.add_argument('-c', '--color', choices=['red', 'green'], default='red')
p.add_argument('--tag', action='append')
p.add_argument('-p', '--pair', nargs=2, metavar=('A', 'B'))
p.add_argument('-o', nargs='?', const='C', default='D')
for line in ('in.txt', 'in.txt 1 2 3 -n 7', '-vvv in.txt --flag', 'f --tag a --tag=b -c green --no-cache', 'f -n5 -o', 'f -o x -p 1 2',
             '--num 9 f', 'f -- -1', 'f -1'):
    print(line, '->', p.parse_args(line.split()))
print(p.parse_known_args(['f', '--what', '1']))
print(p.format_usage(), end='')
for line in ('', 'f x', 'f -n x', 'f -p 1', 'f --what', 'f -c blue', 'f --t'):
    try:
        p.parse_args(line.split())
    except SystemExit as e:
        print(line, 'exit', e.code)
