# subprocess with programs that every machine has.
import os
import subprocess
import sys
import time

os.environ.pop('PYTHONUNBUFFERED', None)
done = subprocess.run(['echo', 'hello', 'there'], capture_output=True, text=True)
print(done, done.stdout, done.returncode)
done = (subprocess.run([sys.executable, '-c', 'import sys; print(sys.argv); print("err", file=sys.stderr); sys.exit(3)', 'a', 'b'], capture_output=True, text=True))
print(done.returncode, done.stdout, done.stderr)
print(subprocess.check_output(['echo', '-n', 'bytes']), subprocess.run('echo one && false || echo two; echo three', shell=True, stdout=subprocess.PIPE, text=True).stdout)
try:
    subprocess.run([sys.executable, '-c', 'raise ValueError("boom")'], check=True, capture_output=True, text=True)
except subprocess.CalledProcessError as e:
    print(e.returncode, e.stderr.splitlines()[-1], str(e).partition(',')[2])
start = time.perf_counter()
processes = [subprocess.Popen(['sleep', '0.3']) for _ in range(3)]
print([p.poll() for p in processes], [p.wait() for p in processes], 0.3 <= time.perf_counter() - start < 0.6)
try:
    subprocess.run(['sleep', '5'], timeout=0.2)
except subprocess.TimeoutExpired as e:
    print(str(e)[:32], round(e.timeout, 1))
p = subprocess.Popen(['cat'], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
print(p.communicate('line 1\nline 2\n'), p.returncode, p.args)
p = subprocess.Popen(['sleep', '10'])
p.terminate()
print(p.wait(), subprocess.call(['true']), subprocess.call(['false']))
with subprocess.Popen([sys.executable, '-u', '-c', 'import time\nfor i in range(3):\n    print("step", i)\n    time.sleep(0.02)'], stdout=subprocess.PIPE, text=True) as p:
    for line in p.stdout:
        print('got', line.strip())
print(p.returncode)
print(subprocess.run([sys.executable, '-c', 'print(input()[::-1])'], input='abc', text=True, capture_output=True).stdout)
print(subprocess.run('echo to file > /tmp/interleave_test.txt; cat /tmp/interleave_test.txt | wc -w; rm /tmp/interleave_test.txt', shell=True, capture_output=True, text=True).stdout.strip())
for wrong in (lambda: subprocess.run(['no-such-program']), lambda: subprocess.run(['false'], check=True), lambda: subprocess.run(['true'], cwd='/no/such/dir'),
              lambda: subprocess.check_output('exit 4', shell=True)):
    try:
        wrong()
    except (OSError, subprocess.CalledProcessError) as e:
        print(type(e).__name__, e)
print(subprocess.getoutput('echo hi'), subprocess.getstatusoutput('false'), subprocess.run(['echo', 'x'], stdout=subprocess.DEVNULL))
subprocess.run(['echo', 'straight to the output'])
print(subprocess.run([sys.executable, '-c', 'import sys; print("o"); print("e", file=sys.stderr)'], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True).stdout.split())
