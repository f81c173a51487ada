#!/usr/bin/env python3
"""How near virtual time comes to real time on this machine.

    bench/fidelity.py INTERLEAVE [--preset FILE] [--runs N] [--python PYTHON] [NAME ...]

Makes a preset with `INTERLEAVE calibrate` unless one is given, then runs each program of bench/fidelity/ under python3
(the median of several runs) and in the simulated machine. Each prints the seconds it took as its last line, measured from
within. A table for people, no test: a busy machine makes python3 slow, not the simulation.
"""

import argparse
import pathlib
import statistics
import subprocess
import sys
import tempfile

FOLDER = pathlib.Path(__file__).resolve().parent / "fidelity"


def seconds(command, program):
    done = subprocess.run([*command, str(program)], capture_output=True, text=True, check=True)
    return float(done.stdout.split()[-1])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("interleave")
    parser.add_argument("--preset")
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--python", default="python3")
    parser.add_argument("names", nargs="*")
    options = parser.parse_args()
    preset = options.preset
    if preset is None:
        preset = tempfile.NamedTemporaryFile(suffix=".preset", delete=False).name
        subprocess.run([options.interleave, "calibrate", preset, "--python", options.python], check=True)
    programs = sorted(p for p in FOLDER.glob("*.py") if not options.names or p.stem in options.names)
    near = 0
    print(f"{'program':<20} {'python3':>12} {'virtual':>12} {'virtual / python3':>18}")
    for program in programs:
        real = statistics.median(seconds([options.python], program) for _ in range(options.runs))
        virtual = seconds([options.interleave, "run", "--preset", preset], program)
        near += abs(virtual / real - 1) <= 0.1
        print(f"{program.stem:<20} {real * 1e3:>9.1f} ms {virtual * 1e3:>9.1f} ms {virtual / real:>18.2f}", flush=True)
    print(f"{near} of {len(programs)} within 10 %")


if __name__ == "__main__":
    sys.exit(main())
