# The simplest tools of a shell, on files and in pipelines.
import os
import subprocess
import tempfile

os.chdir(tempfile.mkdtemp())
with open('f', 'w') as out:
    out.write('pear 3\nApple 20\nfig 100\nfig 100\nplum 7\n')
with open('g', 'w') as out:
    out.write('one\ntwo fig\n')
for line in (
        'more f', 'cat f g', 'grep fig f', 'grep -v fig f', 'grep -i APPLE f', 'grep -c fig f', 'grep -n fig f', 'grep fig f g',
        'grep -l plum f g', 'grep -in apple f; echo $?', 'grep nothing f || echo none', 'cat f | grep -c .', 'grep -q fig f && echo yes',
        'sort f', 'sort -r f', 'sort -u f', 'sort f | uniq', 'sort f | uniq -c', 'cut -d" " -f2 f | sort -n', 'cut -d" " -f2 f | sort -rn | head -n 1',
        'wc -l f', 'wc -w < f', 'wc -l f g', 'wc f', 'cat f | wc', 'cat f | wc -lc', 'head -n 2 f', 'head -2 f', 'tail -n 1 f', 'tail -1 g',
        'cat f | head -1', 'cp f h && cat h | wc -l', 'mv h i; ls', 'rm i; ls', 'mkdir d; ls; rmdir d; ls', 'echo a | tee t; cat t; rm t',
        'cat missing; echo $?', 'grep x missing; echo $?', 'wc -l missing', 'basename /a/b.txt; dirname /a/b.txt', 'rm missing',
        'mkdir e; touch e/x; cd e && ls; cd missing', 'sort missing', 'head missing', 'no-such-tool; echo $?'):
    done = subprocess.run(line, shell=True, capture_output=True, text=True, env={**os.environ, 'LC_ALL': 'C'})
    print(line, '->', done.returncode, repr(done.stdout), done.stderr.splitlines()[:1])
