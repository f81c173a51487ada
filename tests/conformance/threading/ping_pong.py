# Two threads that hand a turn to each other with two locks.
import threading

ping, pong = threading.Lock(), threading.Lock()
pong.acquire()


def player(name, mine, other):
    for n in range(3):
        mine.acquire()
        print(name, n)
        other.release()


threads = [threading.Thread(target=player, args=("ping", ping, pong)), threading.Thread(target=player, args=("pong", pong, ping))]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
