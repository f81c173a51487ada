#!/usr/bin/env python3
"""How near virtual time comes to real time on this machine.

    bench/fidelity.py INTERLEAVE [--preset FILE] [--runs N] [--python PYTHON] [NAME ...]

Makes a preset with `INTERLEAVE calibrate` unless one is given, then runs each program of bench/fidelity/ under python3
and in the simulated machine. Each prints the seconds it took as its last line, measured from within.

The fastest of many runs counts, here as in `calibrate`. On a machine of one's own the median is nearly the same. On a
virtual machine, whose processors others use as well, the same work takes up to twice as long from one moment to the next;
the programs are short, so that some run of each falls into a moment in which the machine was left alone. A table for
people, no test.
"""

import argparse
import pathlib
import statistics
import subprocess
import tempfile

HERE = pathlib.Path(__file__).resolve().parent


def last_number(command):
    return float(subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()[-1])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("interleave")
    parser.add_argument("--preset")
    parser.add_argument("--runs", type=int, default=40)
    parser.add_argument("--python", default="python3")
    parser.add_argument("names", nargs="*")
    options = parser.parse_intermixed_args()
    preset = options.preset
    if preset is None:
        preset = tempfile.NamedTemporaryFile(suffix=".preset", delete=False).name
        subprocess.run([options.interleave, "calibrate", preset, "--python", options.python], check=True)
    simulated = [options.interleave, "run", "--preset", preset]
    programs = sorted(p for p in (HERE / "fidelity").glob("*.py") if not options.names or p.stem in options.names)
    # All programs in turn: a minute in which others are busy then slows one run of each down, not all runs of a few.
    runs = {program: [] for program in programs}
    for _ in range(options.runs):
        for program in programs:
            runs[program].append(last_number([options.python, program]))
    near = 0
    print(f"{'program':<20} {'median':>12} {'fastest':>12} {'virtual':>12} {'virtual / fastest':>18}")
    for program, seconds in runs.items():
        fastest, virtual = min(seconds), last_number([*simulated, program])
        near += abs(virtual / fastest - 1) <= 0.1
        print(
            f"{program.stem:<20} {statistics.median(seconds) * 1e3:>9.1f} ms {fastest * 1e3:>9.1f} ms"
            f" {virtual * 1e3:>9.1f} ms {virtual / fastest:>18.2f}"
        )
    print(f"{near} of {len(programs)} within 10 %")


if __name__ == "__main__":
    main()
