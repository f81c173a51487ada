# A conversation with a child through text wrappers put around its pipes.
import io
import subprocess
import sys

code = 'import sys\nfor line in sys.stdin:\n    print("got", line.strip(), flush=True)\nprint("bye")'
child = subprocess.Popen([sys.executable, '-c', code], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
into = io.TextIOWrapper(child.stdin, encoding='utf-8', line_buffering=True)
out = io.TextIOWrapper(child.stdout, encoding='utf-8')
for word in 'one', 'two':
    into.write(word + '\n')
    print(out.readline().rstrip())
into.close()
print(out.read().strip(), child.wait())

child = subprocess.Popen([sys.executable, '-c', 'import sys; sys.stdout.write("x" * 10 + chr(10))'], stdout=subprocess.PIPE)
print(child.stdout.peek(3)[:3], child.stdout.read1(4), child.stdout.read1(), child.stdout.read1(), child.wait())
child.stdout.close()
