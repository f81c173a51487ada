import multiprocessing, os, tempfile

def child(path):
    with open(path, 'a') as f:
        f.write('child\n')

if __name__ == '__main__':
    fd, path = tempfile.mkstemp()
    os.close(fd)
    with open(path, 'w') as f:
        f.write('parent\n')
    for _ in range(2):
        p = multiprocessing.Process(target=child, args=(path,))
        p.start()
        p.join()
    print(open(path).read())
