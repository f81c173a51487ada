# A forked child draws its own random numbers, even after seed() in the parent; so it does names and tokens.
import multiprocessing as mp
import os
import random
import secrets
import tempfile
import uuid

own = random.Random(3)
system = random.SystemRandom()


def draw():
    fd, name = tempfile.mkstemp()
    os.close(fd)
    folder = tempfile.mkdtemp()
    with tempfile.NamedTemporaryFile() as file:
        drawn = (random.random(), random.getrandbits(64), uuid.uuid4(), secrets.token_hex(8), os.urandom(8),
                 system.getrandbits(64), name, folder, file.name, next(tempfile._get_candidate_names()))
    os.unlink(name)
    os.rmdir(folder)
    return drawn, own.random()


def child(connection):
    connection.send(draw())


def of_children(number):
    ends = []
    for _ in range(number):
        mine, theirs = mp.Pipe()
        process = mp.Process(target=child, args=(theirs,))
        process.start()
        ends.append((mine, process))
    drawn = [mine.recv() for mine, _ in ends]
    for _, process in ends:
        process.join()
    return drawn


if __name__ == '__main__':
    mp.set_start_method('fork')
    draw()
    random.seed(5)
    drawn = of_children(3)
    drawn.append(draw())
    for kind, values in zip(('random', 'bits', 'uuid4', 'token', 'urandom', 'SystemRandom', 'mkstemp', 'mkdtemp', 'named',
                             'name'), zip(*[values for values, _ in drawn])):
        print(kind, len(set(values)))
    print('a generator of its own', len({value for _, value in drawn}))
    random.seed(5)
    print('the parent', random.random(), random.random())
    random.seed(5)
    read, write = os.pipe()
    if os.fork() == 0:
        os.write(write, str(random.random()).encode())
        os._exit(0)
    os.wait()
    print('os.fork', float(os.read(read, 100)) == random.random())
    for wrong in (lambda: os.urandom(-1), lambda: system.getrandbits(-1), system.getstate):
        try:
            wrong()
        except (ValueError, NotImplementedError) as error:
            print(type(error).__name__, error)
    fd, name = tempfile.mkstemp(b'.x', b'a')
    os.close(fd)
    os.unlink(name)
    print(type(name), name.endswith(b'.x'), name.startswith(os.fsencode(tempfile.gettempdir()) + b'/a'))
    try:
        tempfile.mkstemp(b'.x', 'a')
    except TypeError as error:
        print(error)
