#!/usr/bin/env python3
"""Times programs under Interleave and python3, alternating, in one run: bench/compare.py INTERLEAVE [RUNS]

Prints, for each program, the median real time of both in milliseconds (process start included) and their ratio.
"""

import pathlib
import statistics
import subprocess
import sys
import time

HERE = pathlib.Path(__file__).resolve().parent
PROGRAMS = sorted((HERE / "programs").glob("*.py")) + sorted((HERE.parent / "tests/cli/programs").glob("*.py"))


def milliseconds(command):
    start = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    return (time.perf_counter() - start) * 1000


def main():
    interleave = sys.argv[1]
    runs = int(sys.argv[2]) if len(sys.argv) > 2 else 7
    print(f"{'program':24} {'Interleave':>12} {'python3':>12} {'ratio':>8}")
    for program in PROGRAMS:
        ours, theirs = [], []
        for _ in range(runs):
            ours.append(milliseconds([interleave, "run", program]))
            theirs.append(milliseconds([sys.executable, program]))
        a, b = statistics.median(ours), statistics.median(theirs)
        print(f"{program.stem:24} {a:9.1f} ms {b:9.1f} ms {b / a:7.2f}x")


main()
