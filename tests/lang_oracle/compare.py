"""Compares Interleave's front end with the CPython that runs this file (meant for 3.13).

    python3.13 tests/lang_oracle/compare.py DUMP_AST stdlib           the tree of every file of its standard library
    python3.13 tests/lang_oracle/compare.py DUMP_AST files PATH...    of these files
    python3.13 tests/lang_oracle/compare.py DUMP_AST errors FILE      SyntaxErrors of the snippets in FILE
    python3.13 tests/lang_oracle/compare.py DUMP_AST mutants N SEED   of N damaged pieces of the standard library
    python3.13 tests/lang_oracle/compare.py DUMP_AST printed N SEED   the same as Python prints them, carets and all

DUMP_AST is the program built from dump_ast.cpp. Exits with 1 where there is a difference that counts: any in a tree,
or a program that only one of the two takes. Differences in the words or the place of an error are listed.
"""
import ast
import collections
import pathlib
import random
import subprocess
import sys
import sysconfig
import traceback
import warnings

warnings.simplefilter("ignore")
BATCH = 200


def ask(program, sources, *options):
    """The program's answers to sources (bytes)."""
    answers = []
    for start in range(0, len(sources), BATCH):
        batch = sources[start : start + BATCH]
        request = b"".join(b"%d\n%s" % (len(source), source) for source in batch)
        run = subprocess.run([program, *options], input=request, stdout=subprocess.PIPE, check=True)
        at, out = 0, run.stdout
        for _ in batch:
            end = out.index(b"\n", at)
            size = int(out[at:end])
            answers.append(out[end + 1 : end + 1 + size].decode(errors="surrogatepass"))
            at = end + 1 + size
    return answers


def parse(source):
    """CPython's tree, or its error: (type, message, line, column, end line, end column)."""
    try:
        return ast.parse(source), None
    except SyntaxError as error:
        return None, (
            type(error).__name__,
            error.msg,
            error.lineno,
            error.offset,
            error.end_lineno,
            error.end_offset,
        )
    except (ValueError, MemoryError, RecursionError, OverflowError) as error:
        return None, (type(error).__name__, str(error), None, None, None, None)


def normal(error):
    """Errors as compared: a missing end is one of 0, -1, None or not after the start."""
    kind, message, line, column, end_line, end_column = error
    line, column = line or 0, column or 0
    end_line, end_column = end_line or 0, end_column or 0
    if end_line > line:
        end_column = 1  # CPython converts it with the text of another line
    if end_column <= 0 or (end_line, end_column) <= (line, column):
        end_line = end_column = 0
    return kind, message, line, column, end_line, end_column


def parsed_error(answer):
    kind, message, *numbers = answer.removeprefix("error ").split("\t")
    return (kind, message, *map(int, numbers))


def compare_trees(program, paths):
    sources = [path.read_bytes() for path in paths]
    answers = ask(program, sources, "--attributes")
    bad = rejected = 0
    for path, source, answer in zip(paths, sources, answers):
        tree, error = parse(source)
        if error is not None:
            rejected += 1
            if answer.startswith("ok"):
                bad += 1
                print(f"{path}: CPython rejects it: {error}")
            continue
        if not answer.startswith("ok"):
            bad += 1
            print(f"{path}: {answer}")
            continue
        expected = "ok " + ast.dump(tree, include_attributes=True)
        if answer != expected:
            bad += 1
            at = next((i for i, (a, b) in enumerate(zip(answer, expected)) if a != b), 0)
            print(f"{path}: differs\n  here    …{answer[at - 100 : at + 100]}\n  CPython …{expected[at - 100 : at + 100]}")
    print(f"{len(paths) - bad} passed, {bad} failed ({rejected} files that CPython rejects)")
    return bad


def compare_errors(program, sources):
    """Lists differences, the most frequent kinds first."""
    answers = ask(program, sources, "--quiet")
    same = wrong = both_good = 0
    kinds = collections.Counter()
    examples = {}
    for source, answer in zip(sources, answers):
        tree, error = parse(source)
        if (error is None) != answer.startswith("ok"):
            wrong += 1
            print(f"ONLY ONE TAKES IT {source!r}\n  CPython {error}\n  here    {answer[:200]}")
        elif error is None:
            both_good += 1
        else:
            theirs, ours = normal(error), normal(parsed_error(answer))
            at_end = theirs[:3] == ours[:3] and ours[3] == 0
            if theirs == ours or at_end:
                # For a place at the end of the text compile() has a column, a program that is run from a file has none.
                same += 1
            else:
                key = (theirs[:2], ours[:2]) if theirs[:2] != ours[:2] else ("place", theirs[1])
                kinds[key] += 1
                examples.setdefault(key, []).append((source, theirs, ours))
    for key, count in kinds.most_common(40):
        source, theirs, ours = min(examples[key], key=lambda e: len(e[0]))
        print(f"{count} × {source!r}\n  CPython {theirs}\n  here    {ours}")
    total = same + sum(kinds.values())
    print(f"{both_good} valid, {same} of {total} errors identical, {wrong} taken by one only")
    return wrong


def compare_printed(program, sources):
    """What the two print for an error, where they agree on what it is."""
    answers = ask(program, sources, "--quiet")
    printed = ask(program, sources, "--format")
    same = different = 0
    for source, answer, ours in zip(sources, answers, printed):
        try:
            compile(source, "main.py", "exec", ast.PyCF_ONLY_AST)
            continue
        except SyntaxError as error:
            if answer.startswith("ok") or normal(parse(source)[1]) != normal(parsed_error(answer)):
                continue
            theirs = "".join(traceback.format_exception_only(error))
        except (ValueError, MemoryError, RecursionError):
            continue
        ours = "".join(line for line in ours.splitlines(True) if not line.startswith("main.py:"))
        ours = ours[ours.index("  File ") :] if "  File " in ours else ours
        if ours == theirs:
            same += 1
        else:
            different += 1
            if different < 20:
                print(f"{source!r}\nCPython\n{theirs}here\n{ours}")
    print(f"{same} passed, {different} failed")
    return different


def mutants(count, seed):
    """Damaged logical lines and small functions of the standard library."""
    rng = random.Random(seed)
    paths = sorted(pathlib.Path(sysconfig.get_paths()["stdlib"]).glob("*.py"))
    tokens = (
        "( ) [ ] { } : , ; = == := . * ** / // @ -> ... + - not in is if else for while def class lambda return yield "
        "from import as with try except finally raise del pass async await None True x 1 'a' f'{x}' \" # \\ ! ~"
    ).split()
    made = []
    while len(made) < count:
        lines = rng.choice(paths).read_text(errors="ignore").splitlines()
        if not lines:
            continue
        start = rng.randrange(len(lines))
        piece = lines[start : start + rng.randint(1, 8)]
        indent = min((len(line) - len(line.lstrip()) for line in piece if line.strip()), default=0)
        text = "\n".join(line[indent:] for line in piece) + "\n"
        for _ in range(rng.randint(0, 2)):
            at = rng.randrange(len(text) + 1)
            kind = rng.randrange(3)
            if kind == 0:
                text = text[:at] + f" {rng.choice(tokens)} " + text[at:]
            elif kind == 1:
                text = text[:at] + text[at + 1 :]
            else:
                word = text[at:].split(maxsplit=1)
                text = text[:at] + rng.choice(tokens) + (text[at + len(word[0]) :] if word else "")
        if len(text) < 600:
            made.append(text.encode())
    return made


def main(program, mode, *rest):
    if mode == "stdlib":
        root = pathlib.Path(sysconfig.get_paths()["stdlib"])
        return compare_trees(program, sorted(p for p in root.rglob("*.py") if "site-packages" not in p.parts))
    if mode == "files":
        return compare_trees(program, [pathlib.Path(p) for p in rest])
    if mode == "errors":
        text = pathlib.Path(rest[0]).read_text()
        snippets = [s.encode().decode("unicode_escape") for s in text.split("\n----\n")]
        return compare_errors(program, [s.encode("latin-1") for s in snippets])
    sources = mutants(int(rest[0]), int(rest[1]))
    return compare_printed(program, sources) if mode == "printed" else compare_errors(program, sources)


if __name__ == "__main__":
    sys.exit(1 if main(*sys.argv[1:]) else 0)
