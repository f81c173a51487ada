"""cat copies whatever each read() gives: it waits for no newline, and bytes need not be text."""
import os
import subprocess

with subprocess.Popen(['cat'], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as cat:
    for data in b'abc', b'd', b'\xff\xfe\n', b'last':
        cat.stdin.write(data)
        cat.stdin.flush()
        print(os.read(cat.stdout.fileno(), 100))
    cat.stdin.close()
    print(cat.stdout.read())
print(cat.returncode)
print(subprocess.run(['cat', '-'], input=b'\x80\x81', capture_output=True))
print(subprocess.run('cat | tr a-z A-Z', shell=True, input='no newline', capture_output=True, text=True))
