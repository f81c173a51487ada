#!/usr/bin/env python3
"""Compares what the gallery tells with what it told: tests/golden/run.py INTERLEAVE [ID…]

For each engine/gallery/NN_id.py: `explain` with tests/golden/id.explain.txt and `--trace` with tests/golden/id.trace.json, byte
by byte; order is never sorted away. UPDATE_GOLDENS=1 rewrites the files: look at the diff before committing it.
"""

import difflib
import os
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
GOLDEN = ROOT / "tests/golden"
UPDATE = bool(os.environ.get("UPDATE_GOLDENS"))


def story(interleave, program):
    result = subprocess.run([*interleave, "explain", program], capture_output=True, text=True, timeout=60, cwd=ROOT)
    return result.stdout + (f"[stderr]\n{result.stderr}" if result.stderr else "") + f"[exit status {result.returncode}]\n"


def trace(interleave, program):
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "trace.json"
        subprocess.run([*interleave, "run", program, "--trace", path], capture_output=True, timeout=60, cwd=ROOT)
        return path.read_text() if path.exists() else "no trace was written\n"


def compare(path, got):
    """What differs, as text; empty when nothing does."""
    old = path.read_text() if path.exists() else None
    if got == old:
        return ""
    if UPDATE:
        path.write_text(got)
        return ""
    if old is None:
        return f"{path.name}: not there; UPDATE_GOLDENS=1 ./test golden makes it"
    lines = list(difflib.unified_diff(old.splitlines(), got.splitlines(), f"tests/golden/{path.name}", "now", lineterm="", n=2))
    return "\n".join(line[:300] for line in lines[:40])


def main():
    interleave, wanted = sys.argv[1].split(), sys.argv[2:]
    failures, count, expected_files = 0, 0, set()
    for program in sorted((ROOT / "engine/gallery").glob("*.py")):
        name = program.stem.lstrip("0123456789").lstrip("_")
        relative = program.relative_to(ROOT)
        for suffix, make in ((".explain.txt", story), (".trace.json", trace)):
            expected_files.add(name + suffix)
            if wanted and name not in wanted:
                continue
            count += 1
            wrong = compare(GOLDEN / (name + suffix), make(interleave, relative))
            if wrong:
                failures += 1
                print(wrong)
    for path in sorted([*GOLDEN.glob("*.explain.txt"), *GOLDEN.glob("*.trace.json")]):
        if path.name not in expected_files:
            if UPDATE:
                path.unlink()
            else:
                failures += 1
                print(f"{path.name}: belongs to no program of the gallery")
    print(f"= {count - failures} passed, {failures} failed" + (" (goldens rewritten)" if UPDATE else ""))
    sys.exit(1 if failures or not count else 0)


main()
