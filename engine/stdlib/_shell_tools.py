"""The tools of a Unix shell that work on lines and files, as far as programs use them (subprocess, os.system): each is
called with its arguments and the three streams of its process, and gives its exit status (None is 0)."""
import os


def _options(args, valued=''):
    """The letters of the options, what those in `valued` were given, and the other arguments."""
    letters, values, names = '', {}, []
    rest = iter(args)
    for arg in rest:
        if arg == '--':
            names += rest
        elif arg[:1] != '-' or arg == '-':
            names.append(arg)
        elif arg[1:].isdigit() and 'n' in valued:
            values['n'] = arg[1:]
        else:
            for i in range(1, len(arg)):
                letters += arg[i]
                if arg[i] in valued:
                    values[arg[i]] = arg[i + 1:] or next(rest, '')
                    break
    return letters, values, names


def _texts(names, s, complaint):
    """(name, text) of each file, (None, the standard input) if there is none; what cannot be read is said."""
    if not names:
        yield None, s.stdin.read()
    for name in names:
        if name == '-':
            yield name, s.stdin.read()
            continue
        try:
            with open(name) as file:
                yield name, file.read()
        except OSError as error:
            s.error(complaint.format(name, error.strerror))
            yield name, None


def _lines(text):
    """Lines without their ends."""
    return text.removesuffix('\n').split('\n') if text else []


def _put(lines, s):
    s.out(''.join([line + '\n' for line in lines]))


def _pass_on(s):
    """Whatever each read() gives, at once; as bytes, unless a shell has text there."""
    source, target = getattr(s.stdin, 'buffer', None), getattr(s.stdout, 'buffer', None)
    if not hasattr(source, 'read1') or target is None:
        for line in s.stdin:
            s.out(line)
        return
    while data := source.read1(65536):
        target.write(data)
        s.stdout.flush()


def _cat(args, s):
    status = 0
    for name in _options(args)[2] or ['-']:
        if name == '-':
            _pass_on(s)
            continue
        for _, text in _texts([name], s, 'cat: {}: {}'):
            if text is None:
                status = 1
            else:
                s.out(text)
    return status


def _more(args, s):
    names = _options(args)[2]
    for name, text in _texts(names, s, 'more: cannot open {}: {}'):
        if text is None:
            return 1
        s.out(text if name is None else f'{":" * 14}\n{name}\n{":" * 14}\n{text}')


def _wc(args, s):
    letters, _, names = _options(args)
    chosen = [i for i, letter in enumerate('lwc') if letter in letters.replace('m', 'c')] or [0, 1, 2]
    found, status = [], 0
    for name, text in _texts(names, s, 'wc: {}: {}'):
        if text is None:
            status = 1
            continue
        found.append(((text.count('\n'), len(text.split()), len(text.encode())), '' if name is None else f' {name}'))
    if len(names) > 1:
        found.append((tuple([sum(column) for column in zip(*[counts for counts, _ in found])]) or (0, 0, 0), ' total'))
    size = found[-1][0][2] if found else 0
    width = 1 if len(chosen) == 1 and len(names) < 2 else len(str(size)) if names else 7
    _put([' '.join([f'{counts[i]:{width}}' for i in chosen]) + name for counts, name in found], s)
    return status


def _number(line):
    import re
    found = re.match(r'\s*(-?\d+(?:\.\d*)?)', line)
    return float(found[1]) if found else 0.0


def _sort(args, s):
    letters, values, names = _options(args, 'kt')
    lines = []
    for _, text in _texts(names, s, 'sort: cannot read: {}: {}'):
        if text is None:
            return 2
        lines += _lines(text)

    def key(line):
        if 'k' in values:
            field = int(values['k'].split(',')[0].rstrip('nr')) - 1
            line = ' '.join(line.split(values.get('t') or None)[field:])
        line = line.lower() if 'f' in letters else line
        return _number(line) if 'n' in letters + values.get('k', '') else 0, line

    lines.sort(key=key, reverse='r' in letters + values.get('k', ''))
    _put(dict.fromkeys(lines) if 'u' in letters else lines, s)


def _uniq(args, s):
    letters, _, names = _options(args)
    groups = []
    for _, text in _texts(names[:1], s, 'uniq: {}: {}'):
        for line in _lines(text or ''):
            if groups and groups[-1][1] == line:
                groups[-1][0] += 1
            else:
                groups.append([1, line])
    _put([f'{count:7} {line}' if 'c' in letters else line for count, line in groups
          if not ('d' in letters and count == 1 or 'u' in letters and count > 1)], s)


def _cut(args, s):
    letters, values, names = _options(args, 'dfc')
    mark = values.get('d', '\t')
    places = []
    for part in (values.get('f') or values.get('c') or '1').split(','):
        first, _, last = part.partition('-')
        places.append((int(first or 1) - 1, int(last) if last else None if '-' in part else int(first)))
    for _, text in _texts(names, s, 'cut: {}: {}'):
        for line in _lines(text or ''):
            fields = line if 'c' in values else line.split(mark)
            chosen = [field for first, last in places for field in fields[first:last]]
            s.out(('' if 'c' in values else mark).join(chosen if mark in line or 'c' in values else [line]) + '\n')


def _grep(args, s):
    import re
    letters, values, names = _options(args, 'emA')
    pattern = values['e'] if 'e' in values else names.pop(0)
    if 'F' in letters:
        pattern = re.escape(pattern)
    elif 'E' not in letters and 'P' not in letters:     # a basic expression: \| where others say |
        pattern = re.sub(r'\\?[|+?(){}]', lambda m: m[0][1:] if m[0][0] == '\\' else '\\' + m[0], pattern)
    if 'w' in letters:
        pattern = rf'\b(?:{pattern})\b'
    search = re.compile(pattern, re.IGNORECASE if 'i' in letters else 0).search
    found, failed = False, False
    for name, text in _texts(names, s, 'grep: {}: {}'):
        if text is None:
            failed = True
            continue
        before = f'{name}:' if len(names) > 1 and 'h' not in letters else ''
        hits = [(i, line) for i, line in enumerate(_lines(text), 1) if (search(line) is None) == ('v' in letters)]
        found = found or bool(hits)
        if 'q' in letters:
            continue
        if 'c' in letters:
            s.out(f'{before}{len(hits)}\n')
        elif 'l' in letters:
            s.out(f'{name or "(standard input)"}\n' if hits else '')
        else:
            _put([before + (f'{i}:' if 'n' in letters else '') + line for i, line in hits], s)
    return 2 if failed else 0 if found else 1


def _part(choose, tool):
    """head and tail: what they choose of the lines."""
    def run(args, s):
        _, values, names = _options(args, 'n')
        count, status = values.get('n', '10'), 0
        for i, (name, text) in enumerate(_texts(names, s, tool + ": cannot open '{}' for reading: {}")):
            if text is None:
                status = 1
                continue
            if len(names) > 1:
                s.out(f'{chr(10) if i else ""}==> {name} <==\n')
            s.out(''.join(choose(text.splitlines(True), count)))
        return status
    return run


_head = _part(lambda lines, count: lines[:int(count)], 'head')
_tail = _part(lambda lines, count: lines[int(count[1:]) - 1:] if count[0] == '+' else lines[max(0, len(lines) - int(count)):],
              'tail')


def _tee(args, s):
    letters, _, names = _options(args)
    files = [open(name, 'a' if 'a' in letters else 'w') for name in names]
    for line in s.stdin:
        s.out(line)
        for file in files:
            file.write(line)
    for file in files:
        file.close()


def _copies(tool, act, action):
    """cp and mv."""
    def run(args, s):
        letters, _, names = _options(args)
        *sources, target = names
        for source in sources:
            to = os.path.join(target, os.path.basename(source)) if os.path.isdir(target) else target
            try:
                act(source, to, 'r' in letters.lower())
            except OSError as error:
                return s.error(f"{tool}: cannot {action} '{source}': {error.strerror}")
    return run


def _copy(source, target, whole):
    import shutil
    shutil.copytree(source, target) if whole and os.path.isdir(source) else shutil.copyfile(source, target)


def _each(tool, act, words):
    """mkdir, rmdir, rm, touch: something done with each name."""
    def run(args, s):
        letters, _, names = _options(args)
        status = 0
        for name in names:
            try:
                act(name, letters)
            except OSError as error:
                if 'f' not in letters:
                    status = s.error(f"{tool}: {words} '{name}': {error.strerror}")
        return status
    return run


def _remove(name, letters):
    if os.path.isdir(name) and 'r' in letters.lower():
        import shutil
        shutil.rmtree(name)
    else:
        os.remove(name)


def _make_folder(name, letters):
    os.makedirs(name, exist_ok=True) if 'p' in letters else os.mkdir(name)


TOOLS = {
    'cat': _cat, 'more': _more, 'less': _cat, 'wc': _wc, 'sort': _sort, 'uniq': _uniq, 'cut': _cut, 'grep': _grep,
    'head': _head, 'tail': _tail, 'tee': _tee,
    'cp': _copies('cp', _copy, 'stat'), 'mv': _copies('mv', lambda source, target, _: os.replace(source, target), 'stat'),
    'rm': _each('rm', _remove, 'cannot remove'), 'mkdir': _each('mkdir', _make_folder, 'cannot create directory'),
    'rmdir': _each('rmdir', lambda name, _: os.rmdir(name), 'failed to remove'),
    'touch': _each('touch', lambda name, _: open(name, 'a').close(), 'cannot touch'),
    'basename': lambda args, s: s.out(os.path.basename(args[0]).removesuffix(args[1] if args[1:] else '') + '\n'),
    'dirname': lambda args, s: s.out((os.path.dirname(args[0]) or '.') + '\n'),
}
