# Two threads hand a turn to each other with two locks.
import sys
import threading

N = int(sys.argv[1])


def play(mine, other):
    for _ in range(N // 2):
        mine.acquire()
        other.release()


ping, pong = threading.Lock(), threading.Lock()
pong.acquire()
thread = threading.Thread(target=play, args=(pong, ping))
thread.start()
play(ping, pong)
thread.join()
