# A program with the options of a typical worker pool.
import argparse

parser = argparse.ArgumentParser(prog='pool', description='Runs jobs.')
parser.add_argument('jobs', nargs='*', type=int, default=[1, 2])
parser.add_argument('-w', '--workers', type=int, default=4, help='how many (default: %(default)s)')
parser.add_argument('--mode', choices=['thread', 'process'], default='thread')
parser.add_argument('-v', '--verbose', action='count', default=0)
parser.add_argument('--dry-run', action='store_true')
parser.add_argument('--tag', action='append')
print(parser.parse_args([]))
print(parser.parse_args(['3', '4', '-w', '8', '--mode=process', '-vv', '--dry-run', '--tag', 'a', '--tag', 'b']))
print(vars(parser.parse_known_args(['--nope', '5'])[0]), parser.parse_known_args(['--nope', '5'])[1])
parser.print_usage()
try:
    parser.parse_args(['--mode', 'x'])
except SystemExit as e:
    print('exit', e.code)
