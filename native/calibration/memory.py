# What memory costs that is touched for the first time. rounds.py stands behind it.
import sys
import time

KEPT = []


def fresh_memory():
    KEPT.append(list(range(1_000, 201_000)))


SNIPPETS = [fresh_memory]

WARM = 1
MOST = {fresh_memory: 6}
