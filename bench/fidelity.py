#!/usr/bin/env python3
"""How near virtual time comes to real time on this machine.

    bench/fidelity.py INTERLEAVE [--preset FILE] [--runs N] [--python PYTHON] [NAME ...]

Makes a preset with `INTERLEAVE calibrate` unless one is given, then runs each program of bench/fidelity/ under python3
and in the simulated machine. Each prints the seconds it took as its last line, measured from within.

A shared machine's processor is half as fast again from one second to the next. So beside each run of python3 the same
probe is taken that calibration uses (native/calibration/speed.py): the column "python3" is the median of the runs as they
were, "at calibrated speed" the median of what they would have taken if the probe had taken what it takes in the simulated
machine. Only processor time is converted, never sleep. A table for people, no test.
"""

import argparse
import pathlib
import resource
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
SPEED = (HERE.parent / "native" / "calibration" / "speed.py").read_text()
PROBE = SPEED + "\nspeed()\nprint(f'{median([speed() for _ in range(5)]):.9f}')\n"


def last_number(command):
    return float(subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()[-1])


def processor_time():
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def run(python, program, usual):
    """Seconds the program says it took, and the same at the usual speed."""
    before = last_number([python, "-c", PROBE])
    wall, processor = time.perf_counter(), processor_time()
    seconds = last_number([python, str(program)])
    start_up = max(0, time.perf_counter() - wall - seconds)
    busy = min(seconds, max(0, processor_time() - processor - start_up))
    now = (before + last_number([python, "-c", PROBE])) / 2
    return seconds, seconds + busy * (usual / now - 1)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("interleave")
    parser.add_argument("--preset")
    parser.add_argument("--runs", type=int, default=9)
    parser.add_argument("--python", default="python3")
    parser.add_argument("names", nargs="*")
    options = parser.parse_intermixed_args()
    preset = options.preset
    if preset is None:
        preset = tempfile.NamedTemporaryFile(suffix=".preset", delete=False).name
        subprocess.run([options.interleave, "calibrate", preset, "--python", options.python], check=True)
    simulated = [options.interleave, "run", "--preset", preset]
    with tempfile.NamedTemporaryFile("w", suffix=".py") as probe:
        probe.write(PROBE)
        probe.flush()
        usual = last_number([*simulated, probe.name])
    programs = sorted(p for p in (HERE / "fidelity").glob("*.py") if not options.names or p.stem in options.names)
    near = 0
    print(f"{'program':<20} {'python3':>12} {'at calibrated speed':>20} {'virtual':>12} {'virtual / python3':>18}")
    for program in programs:
        runs = [run(options.python, program, usual) for _ in range(options.runs)]
        real, converted = (statistics.median(column) for column in zip(*runs))
        virtual = last_number([*simulated, program])
        near += abs(virtual / converted - 1) <= 0.1
        print(
            f"{program.stem:<20} {real * 1e3:>9.1f} ms {converted * 1e3:>17.1f} ms {virtual * 1e3:>9.1f} ms"
            f" {virtual / converted:>18.2f}",
            flush=True,
        )
    print(f"{near} of {len(programs)} within 10 %")


if __name__ == "__main__":
    sys.exit(main())
