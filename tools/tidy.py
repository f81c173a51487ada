#!/usr/bin/env python3
"""clang-tidy over engine/ and ui/: tools/tidy.py BUILD-FOLDER [FILE…]

Two files at a time, because clang-tidy takes seconds a file. A file that passed is not looked at again until it, something it
includes or .clang-tidy changes; what passed is remembered in the cache folder, so another clone knows it, too.
"""

import concurrent.futures
import hashlib
import json
import os
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
CACHE = pathlib.Path(os.environ.get("XDG_CACHE_HOME") or pathlib.Path.home() / ".cache") / "interleave" / "tidy"
INCLUDE = re.compile(rb'^\s*#\s*include\s*"([^"]+)"', re.M)


def closure(path, seen):
    """The file and everything of ours that it includes."""
    if path in seen or not path.exists():
        return seen
    seen.add(path)
    for name in INCLUDE.findall(path.read_bytes()):
        closure(ROOT / name.decode(), seen)
    return seen


def key(path):
    digest = hashlib.sha256((ROOT / ".clang-tidy").read_bytes())
    for part in sorted(closure(path, set())):
        digest.update(str(part.relative_to(ROOT)).encode() + b"\0" + part.read_bytes())
    return digest.hexdigest()


def tidy(build, path):
    mark = CACHE / key(path)
    if mark.exists():
        return True, ""
    command = ["clang-tidy", "--quiet", "-p", build, "--extra-arg=-Wno-unknown-warning-option", str(path)]
    result = subprocess.run(command, capture_output=True, text=True, cwd=ROOT)
    if result.returncode == 0:
        mark.touch()
        return False, ""
    return False, result.stdout + (result.stderr if "error:" not in result.stdout else "")


def main():
    build, wanted = sys.argv[1], sys.argv[2:]
    CACHE.mkdir(parents=True, exist_ok=True)
    known = {pathlib.Path(entry["file"]) for entry in json.loads((ROOT / build / "compile_commands.json").read_text())}
    files = sorted(f for f in known if f.is_relative_to(ROOT / "engine") or f.is_relative_to(ROOT / "ui"))
    files = [f for f in files if f.exists() and (not wanted or any(part in str(f) for part in wanted))]
    failed = remembered = 0
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        for path, (cached, wrong) in zip(files, pool.map(lambda f: tidy(build, f), files)):
            remembered += cached
            if wrong:
                failed += 1
                print(wrong.replace(str(ROOT) + "/", ""))
    print(f"= {len(files)} files, {remembered} unchanged since they passed, {failed} with findings")
    sys.exit(1 if failed else 0)


main()
