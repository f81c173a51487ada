import sys
print(sys.stdin.read() == '', sys.stdin.readline() == '', list(sys.stdin))
try:
    input('name? ')
except EOFError as e:
    print('EOFError', e)
