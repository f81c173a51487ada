# fileinput: lines of several files, where they come from, changing files in place, hooks.
import fileinput
import gzip
import os
import tempfile

with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    for name, text in (('a.txt', 'one\ntwo\n'), ('b.txt', ''), ('c.txt', 'three\nfour')):
        with open(name, 'w') as file:
            file.write(text)
    with gzip.open('d.gz', 'wb') as file:
        file.write(b'packed\n')
    with fileinput.input(['a.txt', 'b.txt', 'c.txt']) as lines:
        for line in lines:
            print(repr(line), fileinput.filename(), fileinput.lineno(), fileinput.filelineno(), fileinput.isfirstline(),
                  fileinput.isstdin(), lines.fileno() > 2)
    fileinput.close()
    lines = fileinput.FileInput(files=('a.txt', 'c.txt'), mode='rb')
    print(lines.readline(), lines.filename())
    lines.nextfile()
    print(lines.readline(), lines.lineno(), lines.filename(), list(lines))
    lines.close()
    print([line for line in fileinput.FileInput('d.gz', openhook=fileinput.hook_compressed, encoding='utf-8')])
    print(list(fileinput.FileInput('c.txt', openhook=fileinput.hook_encoded('ascii'))))
    with fileinput.FileInput('a.txt', inplace=True, backup='.old') as lines:
        for line in lines:
            print(lines.lineno(), line.upper(), end='')
    print(open('a.txt').read(), open('a.txt.old').read())
    with fileinput.FileInput(['c.txt'], inplace=True) as lines:
        for line in lines:
            if 'four' not in line:
                print(line, end='')
    print(repr(open('c.txt').read()), sorted(os.listdir()))
    print(list(fileinput.input([])))
    fileinput.close()
    for wrong in (lambda: fileinput.FileInput(mode='w'), lambda: fileinput.FileInput(inplace=True, openhook=print), fileinput.lineno,
                  lambda: next(iter(fileinput.FileInput('none')))):
        try:
            wrong()
        except (ValueError, RuntimeError, OSError) as error:
            print(type(error).__name__, error)
    os.chdir('/')
