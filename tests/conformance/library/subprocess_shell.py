# What a shell line can say, and os.system() and os.popen().
import os
import subprocess
import sys
import tempfile

lines = [
    'echo hello | tr a-z A-Z', 'echo both; echo err >&2', 'echo gone >/dev/null; echo kept', 'exit 7', 'nothing_such',
    'echo a && false || echo b', "printf 'x\\ny\\nz\\n' | head -n 2", "printf 'x\\ny\\nz\\n' | tail -1", 'seq 3', 'seq 2 2 6',
    "echo 'a b' | tr -d ' '", 'nothing_such 2>/dev/null', 'echo "$WHO is here"', "echo '$WHO > 2'",
]
for line in lines:
    done = subprocess.run(line, shell=True, text=True, capture_output=True, env={**os.environ, 'WHO': 'ann'})
    print(repr(line), done.returncode, repr(done.stdout), repr(done.stderr.replace('/bin/sh: 1', 'sh: line 1')[-12:]))

print(subprocess.run('echo out; echo err >&2', shell=True, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT).stdout)
print(subprocess.getoutput('echo err 1>&2'), subprocess.getstatusoutput('echo no; exit 2'))

with tempfile.TemporaryDirectory() as folder:
    name = os.path.join(folder, 'f.txt')
    print(os.system(f'echo first > {name}'), os.system(f'echo second >> {name}'))
    print(os.popen(f'sort -r < {name}').read(), end='')
    print(os.popen(f'{sys.executable} -c "import nothing_such" 2> {name}').close() >> 8, len(open(name).read()) > 20)

sys.stdout.flush()
print(os.system('exit 3') >> 8, os.waitstatus_to_exitcode(os.system('true')))
with os.popen('cat', 'w') as pipe:
    pipe.write('into a pipe\n')
print([line for line in os.popen('seq 3')], os.popen('exit 4').close())
