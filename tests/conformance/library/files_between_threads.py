import threading, os, tempfile
folder = tempfile.mkdtemp()

def work(n):
    with open(os.path.join(folder, f'{n}.txt'), 'w') as f:
        for i in range(100):
            f.write(f'{n} {i}\n')

threads = [threading.Thread(target=work, args=(n,)) for n in range(4)]
for t in threads: t.start()
for t in threads: t.join()
for name in sorted(os.listdir(folder)):
    with open(os.path.join(folder, name)) as f:
        lines = f.readlines()
    print(name, len(lines), lines[0].strip(), lines[-1].strip())
lock = threading.Lock()
shared = os.path.join(folder, 'shared')

def append(n):
    for i in range(5):
        with lock, open(shared, 'a') as f:
            f.write('x')

threads = [threading.Thread(target=append, args=(n,)) for n in range(4)]
for t in threads: t.start()
for t in threads: t.join()
print(os.path.getsize(shared))
