#!/usr/bin/env python3
"""Times programs under Interleave and python3, alternating, in one run.

bench/compare.py INTERLEAVE [--runs N] [--node interleave.js] [--only TEXT] [--cpu] [FOLDER…]

For each program: the median time of both in milliseconds, process start included, and how many times as fast as python3
Interleave is. Both must print the same. --cpu counts processor time instead of real time: for a busy machine.

With --node also the wasm build under node: how fast the code is that node has compiled, as a part of the native build's
speed. Its start (node's own, compiling all of the wasm with the optimising compiler, booting) is measured with an empty
program in the same rounds and subtracted; the native start likewise.

Folders: bench/python (the language), bench/programs and tests/cli/programs (scheduling; those wait two seconds, python3
really) by default.
"""

import argparse
import math
import os
import pathlib
import resource
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
# Compiled before it starts, by the optimising compiler alone: else a short program runs mostly in unoptimised code, and
# what compiles meanwhile on another core is counted or not as the machine likes.
NODE = ["node", "--no-liftoff", "--no-wasm-lazy-compilation", "--no-wasm-tier-up", "--no-wasm-dynamic-tiering"]


def run(command, cpu):
    def clock():
        used = resource.getrusage(resource.RUSAGE_CHILDREN)
        return used.ru_utime + used.ru_stime if cpu else time.perf_counter()

    start = clock()
    output = subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout
    return (clock() - start) * 1000, output


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("interleave")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--node")
    parser.add_argument("--only", default="")
    parser.add_argument("--cpu", action="store_true")
    parser.add_argument("folders", nargs="*", default=[HERE / "python", HERE / "programs", HERE.parent / "tests/cli/programs"])
    options = parser.parse_intermixed_args()
    commands = [[options.interleave, "run"], [sys.executable]]
    if options.node:
        commands.append(NODE + [options.node, "run"])
    with tempfile.TemporaryDirectory() as folder:
        empty = os.path.join(folder, "empty.py")
        open(empty, "w").close()
        for folder in options.folders:
            compare(options, commands, folder, empty)


def compare(options, commands, folder, empty):
    print(f"{'program':20} {'Interleave':>12} {'python3':>12} {'ratio':>8}" + (f" {'wasm':>12} {'of native':>10}" * bool(options.node)))
    ratios, wasm_ratios = [], []
    for program in sorted(pathlib.Path(folder).glob("*.py")):
        if options.only not in program.stem:
            continue
        times = [[] for _ in commands]
        starts = [[] for _ in commands]
        outputs = set()
        for _ in range(options.runs):
            for command, list_of_times, list_of_starts in zip(commands, times, starts):
                milliseconds, output = run(command + [program], options.cpu)
                list_of_times.append(milliseconds)
                outputs.add(output)
                if options.node and command[0] != sys.executable:
                    list_of_starts.append(run(command + [empty], options.cpu)[0])
        if len(outputs) != 1:
            sys.exit(f"{program}: they do not print the same")
        median = [statistics.median(t) for t in times]
        ratios.append(median[1] / median[0])
        line = f"{program.stem:20} {median[0]:9.1f} ms {median[1]:9.1f} ms {ratios[-1]:7.2f}x"
        if options.node:
            native = median[0] - statistics.median(starts[0])
            wasm = median[2] - statistics.median(starts[2])
            wasm_ratios.append(native / wasm)
            line += f" {wasm:9.1f} ms {wasm_ratios[-1]:9.2f}x"
        print(line, flush=True)
    if ratios:
        mean = math.exp(statistics.fmean(map(math.log, ratios)))
        line = f"{'geometric mean':20} {'':12} {'':12} {mean:7.2f}x"
        if wasm_ratios:
            line += f" {'':12} {math.exp(statistics.fmean(map(math.log, wasm_ratios))):9.2f}x"
        print(line + "\n")


main()
