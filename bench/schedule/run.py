#!/usr/bin/env python3
"""Switches, hand-offs and messages a second under Interleave (trace on) and under python3, alternating, in one run.

bench/schedule/run.py INTERLEAVE [--runs N] [--only TEXT]

Each program is told how many operations to do. Its time is that of a run with N minus that of a run with none, so neither the
start of the process nor its imports count; of the runs the fastest is taken. Both must print the same.
"""

import argparse
import math
import pathlib
import subprocess
import sys
import time

HERE = pathlib.Path(__file__).resolve().parent
COUNTS = {'asyncio_switches': 200_000, 'asyncio_queue': 40_000}
DEFAULT_COUNT = 20_000


def seconds(command):
    start = time.perf_counter()
    output = subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout
    return time.perf_counter() - start, output


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("interleave")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--only", default="")
    options = parser.parse_args()
    commands = [[options.interleave, "run"], [sys.executable]]
    print(f"{'program':20} {'Interleave':>14} {'python3':>14} {'ratio':>8}")
    ratios = []
    for program in sorted(HERE.glob("*.py")):
        if program.name == "run.py" or options.only not in program.stem:
            continue
        count = COUNTS.get(program.stem, DEFAULT_COUNT)
        best = [[math.inf, math.inf] for _ in commands]
        outputs = set()
        for _ in range(options.runs):
            for i, command in enumerate(commands):
                for k, n in enumerate((0, count)):
                    took, output = seconds(command + [program, str(n)])
                    best[i][k] = min(best[i][k], took)
                outputs.add(output)
        if len(outputs) != 1:
            sys.exit(f"{program}: they do not print the same")
        rates = [count / max(1e-9, full - empty) for empty, full in best]
        ratios.append(rates[0] / rates[1])
        print(f"{program.stem:20} {rates[0]:12,.0f}/s {rates[1]:12,.0f}/s {ratios[-1]:7.2f}x", flush=True)


main()
