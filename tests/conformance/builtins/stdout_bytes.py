# sys.stdout.buffer takes bytes, sys.stdin.buffer gives them.
import sys

print('text', flush=True)
n = sys.stdout.buffer.write(b'bytes\n')
sys.stdout.buffer.flush()
print(n, sys.stdin.buffer.read(), sys.stderr.buffer.write(b''))
sys.stdout.flush()
sys.stdout.buffer.writelines([b'a\n', 'ü\n'.encode()])
sys.stdout.buffer.flush()
