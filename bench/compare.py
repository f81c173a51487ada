#!/usr/bin/env python3
"""Times programs under Interleave and python3, alternating, in one run.

bench/compare.py INTERLEAVE [--runs N] [--only TEXT] [--cpu] [FOLDER…]
    For each program: the median time of both in milliseconds, process start included, and how many times as fast as
    python3 Interleave is. Both must print the same. --cpu counts processor time instead of real time: for a busy machine.

bench/compare.py BENCH_RUN --node BENCH_RUN.JS [--runs N] [--only TEXT] [FOLDER…]
    The native build against wasm under node, from the target bench_run of both: the shortest of several runs of each
    program in one process, so without node's start and mostly without the time V8 takes to compile.

Folders: bench/python (the language), bench/programs and tests/cli/programs (scheduling; those wait two seconds, python3
really) by default; with --node bench/python.
"""

import argparse
import math
import pathlib
import resource
import statistics
import subprocess
import sys
import time

HERE = pathlib.Path(__file__).resolve().parent


def run(command, cpu):
    def clock():
        used = resource.getrusage(resource.RUSAGE_CHILDREN)
        return used.ru_utime + used.ru_stime if cpu else time.perf_counter()

    start = clock()
    output = subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout
    return (clock() - start) * 1000, output


def best_in_process(command, program, rounds):
    output = subprocess.run([*command, str(rounds), program], stdout=subprocess.PIPE, check=True, text=True).stdout
    return float(output.split()[-1])


def programs(options, folder):
    return [p for p in sorted(pathlib.Path(folder).glob("*.py")) if options.only in p.stem]


def geometric_mean(ratios):
    return math.exp(statistics.fmean(map(math.log, ratios)))


def compare_with_python(options, folder):
    print(f"{'program':20} {'Interleave':>12} {'python3':>12} {'ratio':>8}")
    ratios = []
    for program in programs(options, folder):
        times = [[], []]
        outputs = set()
        for _ in range(options.runs):
            for command, list_of_times in zip([[options.interleave, "run"], [sys.executable]], times):
                milliseconds, output = run(command + [program], options.cpu)
                list_of_times.append(milliseconds)
                outputs.add(output)
        if len(outputs) != 1:
            sys.exit(f"{program}: they do not print the same")
        ours, python = map(statistics.median, times)
        ratios.append(python / ours)
        print(f"{program.stem:20} {ours:9.1f} ms {python:9.1f} ms {ratios[-1]:7.2f}x", flush=True)
    if ratios:
        print(f"{'geometric mean':20} {'':12} {'':12} {geometric_mean(ratios):7.2f}x\n")


def compare_with_wasm(options, folder):
    print(f"{'program':20} {'native':>12} {'wasm':>12} {'of native':>10}")
    ratios = []
    for program in programs(options, folder):
        native = best_in_process([options.interleave], program, options.runs)
        wasm = best_in_process(["node", options.node], program, options.runs)
        native = min(native, best_in_process([options.interleave], program, options.runs))
        ratios.append(native / wasm)
        print(f"{program.stem:20} {native:9.1f} ms {wasm:9.1f} ms {ratios[-1]:9.2f}x", flush=True)
    if ratios:
        print(f"{'geometric mean':20} {'':12} {'':12} {geometric_mean(ratios):9.2f}x\n")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("interleave")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--node")
    parser.add_argument("--only", default="")
    parser.add_argument("--cpu", action="store_true")
    parser.add_argument("folders", nargs="*")
    options = parser.parse_intermixed_args()
    python = [HERE / "python", HERE / "programs", HERE.parent / "tests/cli/programs"]
    for folder in options.folders or (python[:1] if options.node else python):
        (compare_with_wasm if options.node else compare_with_python)(options, folder)


main()
