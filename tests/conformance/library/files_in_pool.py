import os, tempfile
from concurrent.futures import ThreadPoolExecutor, ProcessPoolExecutor

def count(path):
    with open(path) as f:
        return os.path.basename(path), sum(len(line.split()) for line in f)

if __name__ == '__main__':
    folder = tempfile.mkdtemp()
    paths = []
    for i in range(4):
        path = os.path.join(folder, f'{i}.txt')
        with open(path, 'w') as f:
            f.write('word ' * (i + 1) * 10 + '\nlast line\n')
        paths.append(path)
    with ThreadPoolExecutor(2) as pool:
        print(list(pool.map(count, paths)))
    with ProcessPoolExecutor(2) as pool:
        print(list(pool.map(count, paths)))
