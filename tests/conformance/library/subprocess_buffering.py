# What a child prints into a pipe comes when it flushes or ends; what is written to it, too.
import os
import subprocess
import sys
import tempfile
import time

PIPE = subprocess.PIPE
os.environ.pop('PYTHONUNBUFFERED', None)


def shown(args, code):
    child = subprocess.Popen([sys.executable, *args, '-c', code], stdout=PIPE, text=True)
    times = []
    for line in child.stdout:
        times.append(time.monotonic())
    print(args, len(times), 'together' if not times or times[-1] - times[0] < 0.12 else 'one by one', child.wait())


shown([], 'import time; print(1); time.sleep(0.25); print(2)')
shown(['-u'], 'import time; print(1); time.sleep(0.25); print(2)')
shown([], 'import time; print(1, flush=True); time.sleep(0.25); print(2)')
shown([], 'import os; print("lost"); os._exit(0)')

code = 'import sys\nprint("first")\nprint("error", file=sys.stderr)\nprint("last")'
print(subprocess.run([sys.executable, '-c', code], stdout=PIPE, stderr=subprocess.STDOUT, text=True).stdout)

upper = 'import sys\nfor line in sys.stdin: print(line.upper(), end="", flush=True)'
for options in {'bufsize': 1, 'text': True}, {'bufsize': 0}, {}:
    child = subprocess.Popen([sys.executable, '-c', upper], stdin=PIPE, stdout=PIPE, **options)
    child.stdin.write('line\n' if options.get('text') else b'line\n')
    if not options:
        child.stdin.flush()
    print(options, child.stdout.readline())
    child.stdin.close()
    child.wait()

first = subprocess.Popen(['echo', 'a\nb\nab'], stdout=PIPE)
second = subprocess.Popen(['grep', 'a'], stdin=first.stdout, stdout=PIPE)
first.stdout.close()
print(second.communicate()[0])

with tempfile.TemporaryDirectory() as folder:
    name = os.path.join(folder, 'log')
    with open(name, 'wb') as log:
        subprocess.run(['echo', 'into a file'], stdout=log)
    with open(name) as file:
        print(subprocess.run(['cat'], stdin=file, stdout=PIPE, text=True).stdout, end='')
