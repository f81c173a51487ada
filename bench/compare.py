#!/usr/bin/env python3
"""Times programs under Interleave and python3, alternating, in one run.

bench/compare.py INTERLEAVE [--runs N] [--node interleave.js] [--only TEXT] [FOLDER…]

For each program: the median real time of both in milliseconds, process start included, and how many times as fast as
python3 Interleave is. With --node also the wasm build under node. Both must print the same. Folders: bench/python (the
language), bench/programs and tests/cli/programs (scheduling; those wait two seconds, python3 really) by default.
"""

import argparse
import math
import pathlib
import statistics
import subprocess
import sys
import time

HERE = pathlib.Path(__file__).resolve().parent


def run(command):
    start = time.perf_counter()
    output = subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout
    return (time.perf_counter() - start) * 1000, output


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("interleave")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--node")
    parser.add_argument("--only", default="")
    parser.add_argument("folders", nargs="*", default=[HERE / "python", HERE / "programs", HERE.parent / "tests/cli/programs"])
    options = parser.parse_intermixed_args()
    commands = [[options.interleave, "run"], [sys.executable]]
    if options.node:
        commands.append(["node", options.node, "run"])

    for folder in options.folders:
        print(f"{'program':20} {'Interleave':>12} {'python3':>12} {'ratio':>8}" + (f" {'wasm':>12} {'of native':>10}" * bool(options.node)))
        ratios, wasm_ratios = [], []
        for program in sorted(pathlib.Path(folder).glob("*.py")):
            if options.only not in program.stem:
                continue
            times = [[] for _ in commands]
            outputs = set()
            for _ in range(options.runs):
                for command, list_of_times in zip(commands, times):
                    milliseconds, output = run(command + [program])
                    list_of_times.append(milliseconds)
                    outputs.add(output)
            if len(outputs) != 1:
                sys.exit(f"{program}: they do not print the same")
            median = [statistics.median(t) for t in times]
            ratios.append(median[1] / median[0])
            line = f"{program.stem:20} {median[0]:9.1f} ms {median[1]:9.1f} ms {ratios[-1]:7.2f}x"
            if options.node:
                wasm_ratios.append(median[0] / median[2])
                line += f" {median[2]:9.1f} ms {wasm_ratios[-1]:9.2f}x"
            print(line, flush=True)
        if ratios:
            mean = math.exp(statistics.fmean(map(math.log, ratios)))
            line = f"{'geometric mean':20} {'':12} {'':12} {mean:7.2f}x"
            if wasm_ratios:
                line += f" {'':12} {math.exp(statistics.fmean(map(math.log, wasm_ratios))):9.2f}x"
            print(line + "\n")


main()
